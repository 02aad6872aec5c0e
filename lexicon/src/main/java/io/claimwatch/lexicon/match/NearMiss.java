package io.claimwatch.lexicon.match;

import io.claimwatch.lexicon.Entry;
import java.util.List;

/**
 * An entry that nearly matched.
 *
 * @param pattern as written
 * @param missing names of the classes or literals (with a leading ') of which one more would have been needed; empty
 *     when every part is there
 * @param obstacle what kept it from matching
 * @param gaps normalised characters between its parts where {@code obstacle} is {@link Obstacle#DISTANCE}; else -1
 */
public record NearMiss(Entry entry, String pattern, List<String> missing, Obstacle obstacle, int gaps) {
    /** What kept a pattern from matching. */
    public enum Obstacle {
        /** A part is not in the text. */
        PART,
        /** The parts stand too far apart, or not directly after one another. */
        DISTANCE,
        /** The parts stand in another order, or overlap. */
        ORDER,
        /** What must not stand beside or around it does, or what must stand there does not. */
        SURROUNDINGS,
        /** One word would have to be two of the parts. */
        TWICE,
        /** A part was heard on little evidence, and nothing sure stands beside it. */
        DOUBT
    }

    public NearMiss {
        missing = List.copyOf(missing);
    }
}
