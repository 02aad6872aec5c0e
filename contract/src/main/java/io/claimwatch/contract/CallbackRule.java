package io.claimwatch.contract;

import java.util.Optional;

/** Which addresses may be called back. */
public interface CallbackRule {
    /** Why the address may not be called, for people; empty when it may. Blocks while its name is looked up. */
    Optional<String> objection(String url);
}
