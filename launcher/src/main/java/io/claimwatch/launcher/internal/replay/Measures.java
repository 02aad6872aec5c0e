package io.claimwatch.launcher.internal.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.launcher.internal.feed.IngestClient;
import io.claimwatch.launcher.internal.feed.Latencies;
import io.claimwatch.launcher.internal.feed.Outgoing;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts and times of one replay. At a pace, times begin when an event was due, so that waiting on this side counts.
 * Confined to the client's context.
 */
final class Measures implements IngestClient.Listener {
    private static final int REMEMBERED = 500_000;

    private final Latencies acknowledgement = new Latencies();
    private final Latencies push = new Latencies();
    private final Latencies sentToSeen = new Latencies();
    private final Map<String, Long> sentAt = new LinkedHashMap<>();
    private final Map<String, Long> reasons = new HashMap<>();
    private long notBeforeNanos = Long.MIN_VALUE;
    private long warmUp;
    private long acknowledged;
    private long refused;
    private long breaks;
    private long flags;
    private long lastFlagNanos = System.nanoTime();

    /** Times of events sent before this are not counted. */
    void measureFrom(long nanos) {
        notBeforeNanos = nanos;
    }

    @Override
    public void sent(Outgoing event, long nanos) {
        due(event, nanos);
    }

    /** When it should be sent; the first time told counts. */
    void due(Outgoing event, long nanos) {
        if (sentAt.putIfAbsent(key(event), nanos) == null && nanos < notBeforeNanos) {
            warmUp++;
        }
        if (sentAt.size() > REMEMBERED) {
            sentAt.remove(sentAt.keySet().iterator().next());
        }
    }

    @Override
    public void acknowledged(Outgoing event, long tookNanos) {
        acknowledged++;
        Long sent = sentAt.get(key(event));
        if (sent != null && sent >= notBeforeNanos) {
            acknowledgement.add((System.nanoTime() - sent) / 1000);
        }
    }

    @Override
    public void refused(Outgoing event, String why) {
        refused++;
        reasons.merge(why, 1L, Long::sum);
    }

    @Override
    public void trouble(Throwable what) {
        breaks++;
    }

    /** A flag was seen on the push stream. */
    void flag(JsonNode data) {
        JsonNode segment = data.path("flag").path("segment");
        Long sent = sentAt.get(key(
                segment.path("room").asText(),
                segment.path("session").asText(),
                segment.path("sequence").asLong()));
        if (sent != null) {
            flags++;
            lastFlagNanos = System.nanoTime();
        }
        if (sent != null && sent >= notBeforeNanos) {
            sentToSeen.add((lastFlagNanos - sent) / 1000);
            push.add(Math.max(
                            0,
                            data.path("pushedAt").asLong()
                                    - data.path("receivedAt").asLong())
                    * 1000);
        }
    }

    private static String key(Outgoing event) {
        return key(event.room(), event.session(), event.sequence());
    }

    private static String key(String room, String session, long sequence) {
        return room + '\n' + session + '\n' + sequence;
    }

    Latencies acknowledgement() {
        return acknowledgement;
    }

    /** From receipt to push, both by the server's clock. */
    Latencies push() {
        return push;
    }

    /** From sending to seeing the flag here. */
    Latencies sentToSeen() {
        return sentToSeen;
    }

    /** Events whose times were not counted. */
    long warmUp() {
        return warmUp;
    }

    long acknowledged() {
        return acknowledged;
    }

    long refused() {
        return refused;
    }

    Map<String, Long> reasons() {
        return reasons;
    }

    long breaks() {
        return breaks;
    }

    long flags() {
        return flags;
    }

    long nanosSinceFlag() {
        return System.nanoTime() - lastFlagNanos;
    }
}
