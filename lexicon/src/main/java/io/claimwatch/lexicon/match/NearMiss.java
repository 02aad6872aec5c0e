package io.claimwatch.lexicon.match;

import io.claimwatch.lexicon.Entry;
import java.util.List;

/**
 * An entry that nearly matched.
 *
 * @param pattern as written
 * @param missing names of the classes or literals (with a leading ') of which one more would have been needed; empty
 *     when every part is there and only order, distance or an exclusion kept it from matching
 */
public record NearMiss(Entry entry, String pattern, List<String> missing) {
    public NearMiss {
        missing = List.copyOf(missing);
    }
}
