package io.claimwatch.bench.load;

/**
 * One event on its way.
 *
 * @param dueNanos when it should be sent, by {@link System#nanoTime()}
 * @param json the event on one line
 */
record Event(Room room, long sequence, long dueNanos, String json) {}
