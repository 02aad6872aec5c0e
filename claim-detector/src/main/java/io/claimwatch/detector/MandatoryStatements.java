package io.claimwatch.detector;

import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Finding;
import io.claimwatch.contract.Product;
import io.claimwatch.detector.internal.ProductJudge;
import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.LexiconData;
import java.util.List;
import java.util.Set;

/**
 * The statements the law wants with certain goods (本品不能代替药物), from the lexicon's entries that are marked {@code
 * missing}. Immutable, safe for all threads.
 */
public final class MandatoryStatements {
    private final List<Entry> entries;
    private final String version;

    MandatoryStatements(LexiconData data) {
        entries = data.entries().stream().filter(Entry::missing).toList();
        version = data.version();
    }

    /** Whether anything must be said of such goods, in any language. */
    public boolean wanted(Product product) {
        return entries.stream().anyMatch(entry -> applies(entry, product));
    }

    /**
     * A finding for each statement that was wanted and not said.
     *
     * @param lang {@code zh} or {@code en}: the language that was spoken
     * @param said ids of the entries whose statement was said, as {@link Heard#statements()} gives them
     * @param at where to show it, such as the last words said of the product; at least one span
     * @param note where was looked, for people
     */
    public List<Finding> missing(String lang, Product product, Set<String> said, List<Evidence> at, String note) {
        return entries.stream()
                .filter(entry -> entry.language().equals(lang) && applies(entry, product) && !said.contains(entry.id()))
                .map(entry -> finding(entry, product, at, note))
                .toList();
    }

    /** Ordinary goods need no statement: the category must be known, and named by the entry. */
    private static boolean applies(Entry entry, Product product) {
        return product != null
                && product.category() != null
                && ProductJudge.judge(entry, product) == ProductJudge.Verdict.UNLAWFUL;
    }

    private Finding finding(Entry entry, Product product, List<Evidence> at, String note) {
        return new Finding(
                entry.id(),
                entry.title(),
                entry.category(),
                entry.severity(),
                entry.confidence(),
                at,
                entry.suggestion(),
                Set.of(),
                entry.basis().of(product.category()),
                entry.suggestion(),
                false,
                List.of(note),
                version);
    }
}
