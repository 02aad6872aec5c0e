package io.claimwatch.lexicon;

import io.claimwatch.contract.Passport;
import io.claimwatch.contract.ProductCategory;

/**
 * A sentence an entry must (or must not) match.
 *
 * @param text the sentence
 * @param before the words before it; null if none
 * @param product what is on sale; null if unknown
 * @param passport null if unknown
 * @param line where it stands in its file, from 1
 */
public record Example(String text, String before, ProductCategory product, Passport passport, int line) {}
