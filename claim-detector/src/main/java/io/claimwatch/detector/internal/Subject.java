package io.claimwatch.detector.internal;

import io.claimwatch.contract.Product;

/**
 * What the words are judged to be about.
 *
 * @param product null if unknown
 * @param goods the name that decided it; null where the request did
 */
record Subject(Product product, Goods goods) {
    static Subject of(Product product) {
        return new Subject(product, null);
    }

    boolean known() {
        return product != null && product.category() != null;
    }
}
