package io.claimwatch.lexicon;

import io.claimwatch.contract.ClaimCategory;
import java.util.List;
import java.util.Set;

/**
 * Wording that vetoes a match it covers (最后三单), and is shown as the reason.
 *
 * @param categories claim categories it clears; may be empty if {@code entries} is not
 * @param entries ids of single entries it clears
 * @param patterns any of them covers
 * @param cleared sentences in which nothing of those may be flagged
 * @param left sentences it must not clear
 */
public record Exemption(
        String id,
        String title,
        String language,
        Set<ClaimCategory> categories,
        Set<String> entries,
        List<String> patterns,
        List<Example> cleared,
        List<Example> left,
        String file,
        int line) {
    public Exemption {
        categories = Set.copyOf(categories);
        entries = Set.copyOf(entries);
        patterns = List.copyOf(patterns);
        cleared = List.copyOf(cleared);
        left = List.copyOf(left);
    }
}
