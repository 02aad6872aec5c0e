package io.claimwatch.lexicon.match;

/** A pattern that cannot be read. */
public final class PatternSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int index;

    PatternSyntaxException(String message, int index) {
        super(message);
        this.index = index;
    }

    /** Where in the pattern, from 0. */
    public int index() {
        return index;
    }
}
