package io.claimwatch.bench.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * One room: what it says next, and what of it waits or is not acknowledged yet. Its sequence goes on over its
 * broadcasts. What it says belongs to the pacing thread; what waits is guarded by its sender's monitor.
 */
final class Room {
    static final String SOURCE = "asr";
    private static final String PREFIX = "load-";
    private static final double CHARACTERS_PER_MILLI = 4.5 / 1000;

    private final int number;
    private final Plan.Life life;
    private final List<String> products;
    private final Random random;
    private int session;
    private long sequence;
    private boolean onAir;

    private final Deque<Event> waiting = new ArrayDeque<>(4);
    private final Deque<Event> unacknowledged = new ArrayDeque<>(4);
    private volatile long acknowledged;
    private boolean queued;
    private Sender sender;

    Room(int number, Plan.Life life, List<String> products) {
        this.number = number;
        this.life = life;
        this.products = products;
        this.random = new Random(number);
    }

    /** The number in a room's name; -1 when it is none of ours. */
    static int numberOf(String name) {
        return name.startsWith(PREFIX) ? Integer.parseInt(name, PREFIX.length(), name.length(), 10) : -1;
    }

    int number() {
        return number;
    }

    Sender sender() {
        return sender;
    }

    /** Where all it says goes out, before it says anything. */
    void sender(Sender its) {
        sender = its;
    }

    /** Takes what comes next, a claim or not, and what happens around it. */
    void next(long dueNanos, long dueMillis, Script script) {
        if (!onAir) {
            onAir = true;
            session++;
            script.event(event(
                    dueNanos,
                    "session-start",
                    ",\"startedAt\":" + dueMillis + ",\"title\":\"直播间 " + number + "\",\"audience\":"
                            + random.nextInt(5_000)));
            show(dueNanos, script);
        }
        boolean claim = random.nextInt(life.claimOneIn()) == 0;
        String text = claim ? Talk.claim(random) : Talk.chat(random);
        long from = dueMillis - (long) (text.length() / CHARACTERS_PER_MILLI);
        Event said = event(
                dueNanos,
                "segment",
                ",\"startMs\":" + from + ",\"endMs\":" + dueMillis + ",\"lang\":\"zh\",\"text\":\"" + text + '"');
        if (claim) {
            script.claim(said);
        } else {
            script.segment(said);
        }
        if (random.nextInt(life.sessionOneIn()) == 0) {
            script.event(event(dueNanos, "session-end", ",\"endedAt\":" + dueMillis));
            onAir = false;
        } else if (random.nextInt(life.showcaseOneIn()) == 0) {
            show(dueNanos, script);
        }
    }

    private void show(long dueNanos, Script script) {
        String product = products.get(random.nextInt(products.size()));
        script.event(event(dueNanos, "showcase", ",\"productId\":\"" + product + '"'));
    }

    /** None of our phrases needs escaping. */
    private Event event(long dueNanos, String type, String members) {
        String json = "{\"type\":\"" + type + "\",\"source\":\"" + SOURCE + "\",\"room\":\"" + PREFIX + number
                + "\",\"session\":\"s" + session + "\",\"sequence\":" + sequence + members + '}';
        return new Event(this, sequence++, dueNanos, json);
    }

    /** Takes what a room says. */
    interface Script {
        /** A session's start or end, a product shown. */
        void event(Event event);

        void segment(Event event);

        /** A segment that must be flagged. */
        void claim(Event event);
    }

    void add(Event event) {
        waiting.add(event);
    }

    boolean maySend(int perRoom) {
        return !waiting.isEmpty() && unacknowledged.size() < perRoom;
    }

    Event send() {
        Event event = waiting.remove();
        unacknowledged.add(event);
        return event;
    }

    /** The next event that is acknowledged by this; null when there is none more. */
    Event acknowledge(long upTo) {
        Event first = unacknowledged.peek();
        if (first == null || first.sequence() > upTo) {
            return null;
        }
        acknowledged = first.sequence() + 1;
        return unacknowledged.remove();
    }

    /** Its events below this sequence are acknowledged, all of them. Any thread. */
    long acknowledged() {
        return acknowledged;
    }

    /** Puts what was sent from this sequence on back in front. */
    void rewind(long from) {
        while (!unacknowledged.isEmpty() && unacknowledged.peekLast().sequence() >= from) {
            waiting.addFirst(unacknowledged.removeLast());
        }
    }

    /** Marks it as standing in the queue of those that have something to send; false if it stood there already. */
    boolean enqueue() {
        boolean first = !queued;
        queued = true;
        return first;
    }

    void dequeued() {
        queued = false;
    }
}
