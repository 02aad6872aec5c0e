package io.claimwatch.bench.load;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** What happened in one run, counted from any thread. Times count from when an event was due, and only once told to. */
final class Tally {
    private final LongAdder sent = new LongAdder();
    private final LongAdder segments = new LongAdder();
    private final LongAdder claims = new LongAdder();
    private final LongAdder acknowledged = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder sentAgain = new LongAdder();
    private final LongAdder breaks = new LongAdder();
    private final LongAdder pushedTwice = new LongAdder();
    private final Set<String> flags = ConcurrentHashMap.newKeySet();
    private final Map<Long, Boolean> unseen = new ConcurrentHashMap<>();
    private final StopWatch toAcknowledged = new StopWatch();
    private final StopWatch toPush = new StopWatch();
    private final StopWatch toSeen = new StopWatch();
    private final StopWatch toPushInCalm = new StopWatch();
    private final StopWatch toSeenInCalm = new StopWatch();
    private volatile long calmFromMillis;
    private volatile long fromNanos = Long.MAX_VALUE;
    private volatile long fromMillis = Long.MAX_VALUE;

    /** Times of what is due later than now count. */
    void measure() {
        fromNanos = System.nanoTime();
        fromMillis = System.currentTimeMillis();
    }

    /** Something broke: what is due from now on does not count as calm, nor what is still under way. */
    void trouble() {
        calmFromMillis = Long.MAX_VALUE;
    }

    /** All is well again: what is due from now on counts as calm. */
    void calm() {
        calmFromMillis = System.currentTimeMillis();
    }

    void sent(Event event, boolean segment, boolean claim) {
        sent.increment();
        if (segment) {
            segments.increment();
        }
        if (claim) {
            claims.increment();
            unseen.put(key(event.room().number(), event.sequence()), true);
        }
    }

    void acknowledged(Event event, long nanos) {
        acknowledged.increment();
        if (event.dueNanos() >= fromNanos) {
            toAcknowledged.micros(TimeUnit.NANOSECONDS.toMicros(nanos - event.dueNanos()));
        }
    }

    /** For good, and never to be sent again. */
    void refused() {
        refused.increment();
    }

    /** To be sent again from where the server says. */
    void sentAgain() {
        sentAgain.increment();
    }

    void broken() {
        breaks.increment();
    }

    /**
     * A flag came down the push stream.
     *
     * @param timely whether it is about the words just said; what was <em>not</em> said for minutes is about none
     */
    void flag(Pushed flag, boolean timely) {
        if (!flags.add(flag.id())) {
            pushedTwice.increment();
            return;
        }
        unseen.remove(key(flag.room(), flag.sequence()));
        if (timely && flag.dueMillis() >= fromMillis) {
            long push = TimeUnit.MILLISECONDS.toMicros(flag.pushedAt() - flag.receivedAt());
            long seen = TimeUnit.MILLISECONDS.toMicros(flag.seenAt() - flag.dueMillis());
            toPush.micros(push);
            toSeen.micros(seen);
            if (flag.dueMillis() >= calmFromMillis) {
                toPushInCalm.micros(push);
                toSeenInCalm.micros(seen);
            }
        }
    }

    /**
     * A flag as it was seen; all times epoch milliseconds.
     *
     * @param room its number; below 0 when it is none of ours
     * @param dueMillis when the words were due
     */
    record Pushed(String id, int room, long sequence, long dueMillis, long receivedAt, long pushedAt, long seenAt) {}

    private static long key(int room, long sequence) {
        return ((long) room << 32) + sequence;
    }

    long sent() {
        return sent.sum();
    }

    long segments() {
        return segments.sum();
    }

    long claims() {
        return claims.sum();
    }

    long acknowledged() {
        return acknowledged.sum();
    }

    long refusals() {
        return refused.sum();
    }

    long resent() {
        return sentAgain.sum();
    }

    long breaks() {
        return breaks.sum();
    }

    long pushed() {
        return flags.size();
    }

    long doubled() {
        return pushedTwice.sum();
    }

    /** Claims said of which no flag was seen yet. */
    long unseen() {
        return unseen.size();
    }

    StopWatch toAcknowledged() {
        return toAcknowledged;
    }

    StopWatch toPush() {
        return toPush;
    }

    StopWatch toSeen() {
        return toSeen;
    }

    /** While nothing was broken. */
    StopWatch toPushInCalm() {
        return toPushInCalm;
    }

    StopWatch toSeenInCalm() {
        return toSeenInCalm;
    }
}
