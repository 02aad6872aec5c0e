package io.claimwatch.contract;

/** Judges one utterance: a pure function, safe for any number of threads, fast enough for a worker thread. */
public interface Checker {
    /** The console's review threshold: findings below it are listed, not flagged. */
    double REVIEW_THRESHOLD = 0.6;

    Detection check(CheckRequest request);

    /** The same judgement with everything that led to it; slower. */
    Explanation explain(CheckRequest request);

    /** Version (content hash) of the lexicon now in use. */
    String lexiconVersion();
}
