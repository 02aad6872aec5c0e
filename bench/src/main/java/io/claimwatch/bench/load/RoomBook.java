package io.claimwatch.bench.load;

import java.util.BitSet;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Which events of each room were met somewhere, a bit each, and whether each room's came in order. For one thread. */
final class RoomBook {
    private final BitSet[] met;
    private final int[] last;
    private long count;
    private long backwards;

    RoomBook(int rooms) {
        met = IntStream.range(0, rooms).mapToObj(room -> new BitSet()).toArray(BitSet[]::new);
        last = new int[rooms];
    }

    /**
     * Notes an event.
     *
     * @param room below the number of rooms
     * @return false when it was met before
     */
    boolean add(int room, long sequence) {
        int bit = Math.toIntExact(sequence);
        backwards += bit < last[room] ? 1 : 0;
        last[room] = bit;
        boolean fresh = !met[room].get(bit);
        met[room].set(bit);
        count += fresh ? 1 : 0;
        return fresh;
    }

    /** Different events met. */
    long count() {
        return count;
    }

    /** How often an event came after a later one of its room. */
    long backwards() {
        return backwards;
    }

    /** How many of each room's first events were never met. */
    long missing(IntToLongFunction first) {
        long missing = 0;
        for (int room = 0; room < met.length; room++) {
            int upTo = Math.toIntExact(first.applyAsLong(room));
            missing += upTo - met[room].get(0, upTo).cardinality();
        }
        return missing;
    }

    /** How many events stand here and not in another book. */
    long notIn(RoomBook other) {
        long missing = 0;
        for (int room = 0; room < met.length; room++) {
            BitSet left = (BitSet) met[room].clone();
            left.andNot(other.met[room]);
            missing += left.cardinality();
        }
        return missing;
    }
}
