package io.claimwatch.store;

import io.claimwatch.contract.Segment;
import java.util.List;

/**
 * A stretch of what was said and shown in a session.
 *
 * @param segments by the time at which they were said; those of one source keep its order
 * @param from the cut before them
 * @param to the cut behind them
 */
public record Talk(List<Segment> segments, TalkMark from, TalkMark to) {
    /**
     * Whose talk.
     *
     * @param source one recogniser or caption; null for all of the session
     */
    public record Of(String tenant, String room, String session, String source) {}
}
