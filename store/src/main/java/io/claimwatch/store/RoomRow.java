package io.claimwatch.store;

import io.claimwatch.contract.SessionStart;
import java.util.List;

/**
 * One broadcast, as a row of the rooms' wall.
 *
 * @param start what the session said of itself (title, host, audience, tier, category); null if it never did
 * @param endedAt null while it runs or its end was not told
 * @param lastWordsAt when the newest event of the session was received
 * @param flags standing flags
 * @param openCases cases that wait
 * @param lastFlag words of the newest flag; null if there is none
 * @param sparkline flags over time, oldest first, equal parts from the first to the last event: {@link #BUCKETS} of them
 */
public record RoomRow(
        String tenant,
        String room,
        String session,
        SessionStart start,
        long firstWordsAt,
        Long endedAt,
        long lastWordsAt,
        long flags,
        long openCases,
        String lastFlag,
        List<Integer> sparkline) {
    /** Parts of a sparkline. */
    public static final int BUCKETS = 24;
}
