package io.claimwatch.detector.internal;

/**
 * Why a match is no claim.
 *
 * @param kind the name an entry's {@code despite} uses
 * @param reason in words, with the words seen
 */
record Clearing(String kind, String reason) {
    static final String NEGATION = "negation";
    static final String QUESTION = "question";
    static final String REFUTED = "refuted";
    static final String WARNING = "warning";
    static final String EXEMPTION = "exemption";
    static final String BORDER = "border";
    static final String WORD_BOUNDARY = "word-boundary";
}
