package io.claimwatch.lexicon;

import io.claimwatch.contract.ProductCategory;
import java.util.List;
import java.util.Map;

/**
 * Which articles a claim breaks, by what is on sale.
 *
 * @param byProduct articles for a category, most specific first
 * @param otherwise articles for every other category and for unknown goods; never empty
 */
public record BasisProfile(Map<ProductCategory, List<String>> byProduct, List<String> otherwise) {
    public BasisProfile {
        byProduct = Map.copyOf(byProduct);
        otherwise = List.copyOf(otherwise);
    }

    /** @param category null if unknown */
    public List<String> of(ProductCategory category) {
        return category == null ? otherwise : byProduct.getOrDefault(category, otherwise);
    }
}
