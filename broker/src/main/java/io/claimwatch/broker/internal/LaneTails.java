package io.claimwatch.broker.internal;

import io.claimwatch.contract.Lane;
import io.claimwatch.contract.Segment;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The last final segment and the last sequence of each lane of a partition, the latest used, bounded. Guarded by its
 * owner.
 */
final class LaneTails {
    private final Map<Lane, Tail> tails;

    private record Tail(long sequence, Segment said) {}

    LaneTails(int most) {
        tails = new LinkedHashMap<>(256, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Lane, Tail> eldest) {
                return size() > most;
            }
        };
    }

    /** The last sequence that is final; -1 if none is known. */
    long sequence(Lane lane) {
        Tail tail = tails.get(lane);
        return tail == null ? -1 : tail.sequence();
    }

    /** @param said null for an event that is no segment */
    void moved(Lane lane, long sequence, Segment said) {
        Tail before = tails.get(lane);
        tails.put(lane, new Tail(sequence, said == null && before != null ? before.said() : said));
    }
}
