package io.claimwatch.contract;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The products of all tenants. */
public interface Catalogue {
    /** Stores or replaces; completes when durable. The product's tenant and id must be set. */
    CompletionStage<Void> put(Product product);

    /** Reads through a cache; blocks at most for one row. */
    Optional<Product> find(String tenant, String id);
}
