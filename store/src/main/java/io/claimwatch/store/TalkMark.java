package io.claimwatch.store;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A cut through a session: for each of its sources, which count apart, the first sequence behind the cut. As text it is a
 * cursor for programs, which need not understand it.
 *
 * @param cuts by the source's number in the store
 * @param otherwise the same for a source that is not named; such a one began later
 */
public record TalkMark(Map<Long, Long> cuts, long otherwise) {
    private static final char FIRST = 'm';
    private static final int RADIX = 36;

    public TalkMark {
        cuts = Collections.unmodifiableMap(new TreeMap<>(cuts));
    }

    /** The cut before a sequence, whatever the source. */
    public static TalkMark before(long sequence) {
        return new TalkMark(Map.of(), sequence);
    }

    /** @throws IllegalArgumentException when it is none */
    public static TalkMark of(String text) {
        Map<Long, Long> cuts = new TreeMap<>();
        if (text.isEmpty() || text.charAt(0) != FIRST) {
            throw new IllegalArgumentException("is no cursor of this list");
        }
        try {
            for (String cut :
                    text.length() == 1 ? new String[0] : text.substring(1).split("_", -1)) {
                String[] parts = cut.split("\\.", 2);
                cuts.put(Long.parseLong(parts[0], RADIX), Long.parseLong(parts[1], RADIX));
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("is no cursor of this list", e);
        }
        return new TalkMark(cuts, 0);
    }

    /** The first sequence behind the cut. */
    public long of(long source) {
        return cuts.getOrDefault(source, otherwise);
    }

    @Override
    public String toString() {
        return cuts.entrySet().stream()
                .map(cut -> Long.toString(cut.getKey(), RADIX) + "." + Long.toString(cut.getValue(), RADIX))
                .collect(Collectors.joining("_", String.valueOf(FIRST), ""));
    }
}
