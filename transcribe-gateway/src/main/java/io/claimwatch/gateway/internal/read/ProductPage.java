package io.claimwatch.gateway.internal.read;

import io.claimwatch.contract.CaptionField;
import io.claimwatch.contract.Product;
import java.util.Map;

/**
 * A product and what its page shows.
 *
 * @param texts only those the sender told; an empty text is shown no more
 */
public record ProductPage(Product product, Map<CaptionField, String> texts) {}
