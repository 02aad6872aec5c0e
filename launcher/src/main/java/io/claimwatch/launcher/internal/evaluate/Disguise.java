package io.claimwatch.launcher.internal.evaluate;

/**
 * One way to hide words from a word list while listeners and readers still understand them.
 *
 * @param name as tables show it
 * @param by how it is done
 */
record Disguise(String name, Hiding by) {
    /** Hides what stands at a place. */
    @FunctionalInterface
    interface Hiding {
        /**
         * @param start of the words to hide; UTF-16, inclusive
         * @param end exclusive; at least two characters on
         * @return the whole text with them hidden; null where this cannot be done to these words
         */
        String hide(String text, int start, int end);
    }
}
