package io.claimwatch.lexicon;

import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.contract.Severity;
import java.util.List;
import java.util.Set;

/**
 * One rule of the lexicon: what may not be said, why, and what one may say instead.
 *
 * @param id unique over all files
 * @param language {@code zh} or {@code en}
 * @param confidence 0 to 1, of a plain match with nothing against it
 * @param patterns in the pattern language of docs/LEXICON.md; any of them matches
 * @param products the categories it applies to; empty means all
 * @param except categories it never applies to
 * @param lawful where the same words are lawful
 * @param basis which articles it breaks, by product
 * @param despite clearings that do not clear this entry ({@code negation}, {@code question}, …)
 * @param missing true when the patterns are words that must be said: the fault is a script, or a product's time on
 *     air, without them
 * @param alone true when the words count only where they are all of a text with nothing before it, as on a label
 * @param suggestion what one may say instead; null if nothing
 * @param file and {@code line}: where it was written
 */
public record Entry(
        String id,
        String title,
        String language,
        ClaimCategory category,
        Severity severity,
        double confidence,
        List<String> patterns,
        Set<ProductCategory> products,
        Set<ProductCategory> except,
        List<LawfulRule> lawful,
        BasisProfile basis,
        Set<String> despite,
        boolean missing,
        boolean alone,
        String suggestion,
        List<Example> match,
        List<Example> noMatch,
        String file,
        int line) {
    public Entry {
        patterns = List.copyOf(patterns);
        products = Set.copyOf(products);
        except = Set.copyOf(except);
        lawful = List.copyOf(lawful);
        despite = Set.copyOf(despite);
        match = List.copyOf(match);
        noMatch = List.copyOf(noMatch);
    }

    /** Whether it is of interest whatever is on sale; what must be said is looked for everywhere. */
    public boolean ofAllGoods() {
        return missing || products.isEmpty() && except.isEmpty();
    }

    /** An entry about words that were said. */
    public Entry(
            String id,
            String title,
            String language,
            ClaimCategory category,
            Severity severity,
            double confidence,
            List<String> patterns,
            Set<ProductCategory> products,
            Set<ProductCategory> except,
            List<LawfulRule> lawful,
            BasisProfile basis,
            Set<String> despite,
            String suggestion,
            List<Example> match,
            List<Example> noMatch,
            String file,
            int line) {
        this(
                id,
                title,
                language,
                category,
                severity,
                confidence,
                patterns,
                products,
                except,
                lawful,
                basis,
                despite,
                false,
                false,
                suggestion,
                match,
                noMatch,
                file,
                line);
    }
}
