package io.claimwatch.contract;

import java.util.Optional;

/** Which addresses may be called back. */
public interface CallbackRule {
    /** Why the address may not be called; empty when it may. Blocks while its name is looked up. */
    Optional<Objection> objection(String url);

    /**
     * A reason.
     *
     * @param code for programs and pages, which have words of their own for it
     * @param detail for people, in English
     */
    record Objection(String code, String detail) {}
}
