package io.claimwatch.lexicon.internal.source;

import java.util.Set;

/**
 * What may stand behind a key.
 *
 * @param required whether it must be there and not be empty
 * @param of the schema of the maps inside; null if there are none
 * @param values the only texts allowed; empty means any
 */
public record Field(Shape shape, boolean required, Schema of, Set<String> values) {
    /** The outer form of a value. */
    public enum Shape {
        TEXT("a text"),
        /** A list of texts, or one text alone. */
        TEXTS("a list of texts"),
        /** A list of texts, maps or both. */
        EXAMPLES("a list of sentences, or of maps with text: …"),
        MAP("a map"),
        /** A list of maps. */
        MAPS("a list of maps"),
        /** A map from free names to maps. */
        NAMED("a map of names, each with a map");

        private final String words;

        Shape(String words) {
            this.words = words;
        }

        /** For people, such as "a list of texts". */
        public String words() {
            return words;
        }
    }

    static Field text() {
        return new Field(Shape.TEXT, false, null, Set.of());
    }

    static Field texts() {
        return new Field(Shape.TEXTS, false, null, Set.of());
    }

    static Field of(Shape shape, Schema inside) {
        return new Field(shape, false, inside, Set.of());
    }

    Field needed() {
        return new Field(shape, true, of, values);
    }

    Field among(Set<String> allowed) {
        return new Field(shape, required, of, allowed);
    }
}
