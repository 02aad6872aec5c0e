package io.claimwatch.callbacks.internal;

/**
 * What became of one attempt.
 *
 * @param kind see there
 * @param why for people; empty when taken
 * @param waitMillis what the receiver asked for; 0 if nothing
 */
record Answer(Kind kind, String why, long waitMillis) {
    /** How to go on. */
    enum Kind {
        /** 2xx. */
        TAKEN,
        /** 410: the receiver wants no more. */
        GONE,
        /** This event was not liked; others may be. */
        NOT_THIS,
        /** The receiver is not well, or not there. */
        NOT_NOW,
        /** It may not be called at all. */
        REFUSED
    }

    static Answer of(int status, String retryAfter, long now) {
        if (status >= 200 && status < 300) {
            return new Answer(Kind.TAKEN, "", 0);
        }
        if (status == 410) {
            return new Answer(Kind.GONE, "it answered 410: it wants no more", 0);
        }
        boolean busy = status >= 500 || status == 429 || status == 408;
        String why = status >= 300 && status < 400
                ? "it answered " + status + "; redirects are not followed"
                : "it answered " + status;
        return new Answer(busy ? Kind.NOT_NOW : Kind.NOT_THIS, why, RetryAfter.millis(retryAfter, now));
    }

    static Answer notNow(String why) {
        return new Answer(Kind.NOT_NOW, why, 0);
    }

    static Answer refused(String why) {
        return new Answer(Kind.REFUSED, why, 0);
    }
}
