package io.claimwatch.lexicon.internal.load;

import java.util.List;

/**
 * A term as written: literal text, {@code (a|b|)} alternatives and {@code {class}} references, one after another.
 */
record TermTemplate(List<Part> parts) {
    /** A piece of a template. */
    sealed interface Part permits Literal, Choice, Reference {}

    record Literal(String text) implements Part {}

    record Choice(List<TermTemplate> options) implements Part {}

    /** @param index where the name stands in the template */
    record Reference(String name, int index) implements Part {}

    /** Whether it is one concrete term. */
    boolean plain() {
        return parts.size() == 1 && parts.get(0) instanceof Literal;
    }
}
