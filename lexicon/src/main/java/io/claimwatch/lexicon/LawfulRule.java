package io.claimwatch.lexicon;

import io.claimwatch.contract.ProductCategory;
import java.util.List;
import java.util.Set;

/**
 * For which goods the same words are lawful.
 *
 * @param products the categories it speaks of
 * @param condition what the passport must show
 * @param functions for {@link Condition#FUNCTION} and {@link Condition#SPECIAL}: any of these must be among the
 *     passport's functions (compared after normalisation, one containing the other)
 */
public record LawfulRule(Set<ProductCategory> products, Condition condition, List<String> functions) {
    /** What the passport must show. */
    public enum Condition {
        /** Lawful for these goods as such. */
        ALWAYS,
        /**
         * Lawful with any registration, filing or approval number; of drugs and devices, whose passport names
         * functions, only what these speak of.
         */
        REGISTERED,
        /** Lawful with a special cosmetic's number; where the passport names functions, with one of those named. */
        SPECIAL,
        /** Lawful with one of the named registered functions. */
        FUNCTION
    }

    public LawfulRule {
        products = Set.copyOf(products);
        functions = List.copyOf(functions);
    }
}
