package io.claimwatch.launcher.internal.input;

import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;

/**
 * What holds for lines that do not say otherwise.
 *
 * @param category null if unknown
 * @param lang {@code zh}, {@code en} or {@code auto}
 */
public record Defaults(ProductCategory category, String lang) {
    /** For words of which nothing more is known. */
    public CheckRequest request(String text) {
        return new CheckRequest(text, lang, null, product());
    }

    Product product() {
        return category == null ? null : Product.of(category);
    }
}
