package io.claimwatch.gateway.internal.read;

/** Takes the pieces a {@link Splitter} finds, in order. Numbers are 1-based lines or array indices. */
public interface Pieces {
    /** A whole line or array element; blank lines are not reported. */
    void piece(int number, byte[] bytes);

    /** A piece over the limit, which was skipped, not kept; called as soon as the limit is passed. */
    void tooLong(int number, int limit);

    /** Nothing after this can be told apart any more; no further calls follow. */
    void broken(int number, String detail);
}
