package io.claimwatch.store.internal;

/**
 * How far a lane has come.
 *
 * @param id its row
 * @param lastSeq of the last final; -1 if there is none
 * @param lastPos position of the last final; 0 if there is none
 * @param finals how many there were
 * @param lastAt receipt of the newest event
 * @param lastJump position of the last final that names one far before it; 0 if there is none
 */
record LaneState(long id, long lastSeq, long lastPos, long finals, long lastAt, long lastJump) {
    /** So many finals lie between two that name each other. */
    static final int JUMP = 32;

    static LaneState begun(long id, long at) {
        return new LaneState(id, -1, 0, 0, at, 0);
    }

    /** The next final is one of those that name one far before it. */
    boolean jumps() {
        return (finals + 1) % JUMP == 0;
    }

    LaneState withFinal(long seq, long pos, long at) {
        return new LaneState(id, seq, pos, finals + 1, Math.max(at, lastAt), jumps() ? pos : lastJump);
    }

    LaneState withHypothesis(long at) {
        return new LaneState(id, lastSeq, lastPos, finals, Math.max(at, lastAt), lastJump);
    }

    LaneState endingAt(long pos) {
        return new LaneState(id, lastSeq, pos, finals, lastAt, lastJump);
    }
}
