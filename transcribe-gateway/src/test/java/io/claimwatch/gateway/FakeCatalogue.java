package io.claimwatch.gateway;

import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.Product;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Products in memory. */
public final class FakeCatalogue implements Catalogue {
    private final Map<String, Product> products = new ConcurrentHashMap<>();
    private volatile boolean broken;

    @Override
    public CompletionStage<Void> put(Product product) {
        if (broken) {
            return CompletableFuture.failedFuture(new IllegalStateException("disk full"));
        }
        products.put(product.tenant() + "/" + product.id(), product);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Optional<Product> find(String tenant, String id) {
        return Optional.ofNullable(products.get(tenant + "/" + id));
    }

    public void breakDown() {
        broken = true;
    }
}
