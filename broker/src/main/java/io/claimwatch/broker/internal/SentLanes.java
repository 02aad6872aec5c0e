package io.claimwatch.broker.internal;

import io.claimwatch.contract.Channel;
import io.claimwatch.contract.Lane;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What the gateway sent last in each lane: the latest used, bounded. Guarded by its own monitor. */
final class SentLanes {
    private static final int MOST = 200_000;
    private static final Sent NOTHING = new Sent(-1, CompletableFuture.completedFuture(-1L), null);

    private final Map<Lane, Sent> sent = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Lane, Sent> eldest) {
            return size() > MOST;
        }
    };

    /**
     * The last final.
     *
     * @param durable the same sequence, when it is durable
     * @param caption the same, if it is what a page shows, for that must not be told again; otherwise null
     */
    record Sent(long sequence, CompletableFuture<Long> durable, Segment caption) {}

    synchronized Sent of(Lane lane) {
        return sent.getOrDefault(lane, NOTHING);
    }

    synchronized void sent(RoomEvent event, CompletableFuture<Long> durable) {
        Segment caption = event instanceof Segment segment && segment.channel() == Channel.CAPTION ? segment : null;
        sent.put(event.lane(), new Sent(event.sequence(), durable, caption));
    }

    /** After a failure nothing is known of the lane: better to store twice than to take for stored what is not. */
    synchronized void forget(Lane lane) {
        sent.remove(lane);
    }

    /** The last sequence known to be durable; -1 if that is not known yet. */
    long durable(Lane lane) {
        CompletableFuture<Long> durable = of(lane).durable();
        return durable.isCompletedExceptionally() ? -1 : durable.getNow(-1L);
    }
}
