package io.claimwatch.store.internal;

/**
 * How far a lane has come.
 *
 * @param id its row
 * @param lastSeq of the last final; -1 if there is none
 * @param lastPos position of the last final; 0 if there is none
 * @param finals how many there were
 * @param lastAt receipt of the newest event
 */
record LaneState(long id, long lastSeq, long lastPos, long finals, long lastAt) {
    LaneState withFinal(long seq, long pos, long at) {
        return new LaneState(id, seq, pos, finals + 1, Math.max(at, lastAt));
    }

    LaneState withHypothesis(long at) {
        return new LaneState(id, lastSeq, lastPos, finals, Math.max(at, lastAt));
    }

    LaneState endingAt(long pos) {
        return new LaneState(id, lastSeq, pos, finals, lastAt);
    }
}
