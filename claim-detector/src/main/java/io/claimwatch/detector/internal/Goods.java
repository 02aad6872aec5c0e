package io.claimwatch.detector.internal;

import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import java.util.List;

/**
 * Goods that somebody named.
 *
 * @param word the name as the lexicon writes it
 * @param products what goods of such a name can be, the likeliest first
 * @param how how it was named
 */
public record Goods(String word, List<ProductCategory> products, How how) {
    /** From the surest to the faintest sign that this is what is on sale. */
    public enum How {
        /** 这款蛋白粉. */
        POINTED_AT,
        /** 这个蛋白粉, 吃蛋白粉. */
        HANDLED,
        /** 蛋白粉. */
        MENTIONED
    }

    public Goods {
        products = List.copyOf(products);
    }

    boolean pointedAt() {
        return how == How.POINTED_AT;
    }

    /** What the goods are taken for. */
    ProductCategory category() {
        return products.get(0);
    }

    /** Whether goods of such a name can be of this category. */
    boolean fits(ProductCategory declared) {
        return products.contains(declared);
    }

    /** The product under this name; what else is known of it stays. */
    Product over(Product known) {
        return known == null
                ? new Product(null, null, word, category(), null, null, null)
                : new Product(
                        known.tenant(),
                        known.id(),
                        known.name() == null ? word : known.name(),
                        category(),
                        known.passport(),
                        known.price(),
                        known.listPrice());
    }
}
