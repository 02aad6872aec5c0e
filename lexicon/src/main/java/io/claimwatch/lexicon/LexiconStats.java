package io.claimwatch.lexicon;

import io.claimwatch.contract.ClaimCategory;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much a lexicon holds.
 *
 * @param version content hash
 * @param entriesByCategory only categories that have entries
 * @param entriesByLanguage by {@code zh}, {@code en}
 * @param termsByClass concrete terms by class, {@code zh/disease}
 * @param wordings concrete terms of all classes together, each once a class
 * @param articles all articles known
 * @param articlesCited those that some entry cites
 * @param articlesCitable cited ones that were read in the statute's text
 */
public record LexiconStats(
        String version,
        int entries,
        int exemptions,
        int codewords,
        Map<ClaimCategory, Long> entriesByCategory,
        Map<String, Long> entriesByLanguage,
        Map<String, Integer> termsByClass,
        int wordings,
        int articles,
        int articlesCited,
        int articlesCitable) {

    static LexiconStats of(LexiconData data) {
        Map<String, Integer> terms = new TreeMap<>();
        data.classes().forEach((name, each) -> terms.put(name, each.terms().size()));
        Set<String> cited = data.entries().stream()
                .flatMap(entry -> cited(entry.basis()))
                .collect(Collectors.toCollection(TreeSet::new));
        return new LexiconStats(
                data.version(),
                data.entries().size(),
                data.exemptions().size(),
                data.codewords().size(),
                data.entries().stream()
                        .collect(Collectors.groupingBy(Entry::category, TreeMap::new, Collectors.counting())),
                data.entries().stream()
                        .collect(Collectors.groupingBy(Entry::language, TreeMap::new, Collectors.counting())),
                terms,
                terms.values().stream().mapToInt(Integer::intValue).sum(),
                data.articles().size(),
                cited.size(),
                (int) cited.stream()
                        .filter(id -> data.articles().get(id) != null
                                && data.articles().get(id).citable())
                        .count());
    }

    /** Every article a profile names, for any product. */
    static Stream<String> cited(BasisProfile basis) {
        return Stream.concat(
                        basis.otherwise().stream(),
                        basis.byProduct().values().stream().flatMap(java.util.List::stream))
                .distinct();
    }
}
