package io.claimwatch.bench.load;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * When each room speaks next: a wheel of slots of a few milliseconds, a list of rooms in each. A room's pauses vary by
 * half around their mean, so that no two keep step. For one thread.
 */
final class Wheel {
    static final int SLOT_MS = 5;
    private static final int SLOTS = 1 << 16;

    private final int[] first = new int[SLOTS];
    private final int[] next;
    private final Random random = new Random(7);
    private double meanMs;
    private long now;

    Wheel(int rooms) {
        Arrays.fill(first, -1);
        next = new int[rooms];
    }

    /** From now on each room speaks so often, in the mean. */
    void pace(double perRoom) {
        meanMs = Math.min(1000 / perRoom, SLOTS * SLOT_MS / 2.0);
    }

    /** Lets a room speak after so many milliseconds. */
    void put(int room, double inMs) {
        int slot = (int) ((now + Math.max(1, Math.round(inMs / SLOT_MS))) & (SLOTS - 1));
        next[room] = first[slot];
        first[slot] = room;
    }

    /** The next slot: whoever is due in it speaks, and is put where it speaks again. */
    void turn(IntConsumer speaks) {
        now++;
        int slot = (int) (now & (SLOTS - 1));
        int room = first[slot];
        first[slot] = -1;
        while (room >= 0) {
            int after = next[room];
            speaks.accept(room);
            put(room, meanMs * (0.5 + random.nextDouble()));
            room = after;
        }
    }
}
