package io.claimwatch.gateway.internal.http;

import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.Problem;
import io.claimwatch.contract.Product;
import io.claimwatch.gateway.internal.flow.Caller;
import io.claimwatch.gateway.internal.flow.Failure;
import io.claimwatch.gateway.internal.flow.GatewayMetrics;
import io.claimwatch.gateway.internal.read.ProductReader;
import io.claimwatch.gateway.internal.read.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code PUT} and {@code GET /api/v1/products/{id}}. */
final class ProductRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(ProductRoutes.class);

    private final Vertx vertx;
    private final SmallRequests small;
    private final Catalogue catalogue;
    private final GatewayMetrics metrics;

    ProductRoutes(Vertx vertx, SmallRequests small, Catalogue catalogue, GatewayMetrics metrics) {
        this.vertx = vertx;
        this.small = small;
        this.catalogue = catalogue;
        this.metrics = metrics;
    }

    void put(RoutingContext routing) {
        small.serve(routing, (caller, body) -> {
            List<Refusal> refusals = new ArrayList<>();
            Product product = ProductReader.read(body, caller.tenant(), SmallRequests.pathId(routing, "id"), refusals);
            return product == null ? Future.failedFuture(SmallRequests.refused(refusals, metrics)) : store(product);
        });
    }

    void get(RoutingContext routing) {
        small.serve(routing, (caller, body) -> find(vertx, catalogue, caller, SmallRequests.pathId(routing, "id"))
                .map(ProductRoutes::shown));
    }

    /** Fails with a {@link Failure} that tells how to make the product known. */
    static Future<Product> find(Vertx vertx, Catalogue catalogue, Caller caller, String id) {
        return vertx.executeBlocking(() -> catalogue.find(caller.tenant(), id), false)
                .map(found -> found.orElseThrow(() -> Failure.of(
                        Problem.Code.NOT_FOUND,
                        "There is no product '" + id + "'; PUT it to /api/v1/products/" + id + " first.")));
    }

    private Future<Product> store(Product product) {
        return Future.fromCompletionStage(catalogue.put(product), vertx.getOrCreateContext())
                .map(stored -> shown(product))
                .recover(thrown -> {
                    LOG.error("A product could not be stored", thrown);
                    return Future.failedFuture(Failure.later(
                            Problem.Code.STORAGE_FAILED, "The product cannot be stored now.", 10, thrown));
                });
    }

    private static Product shown(Product product) {
        return new Product(
                null,
                product.id(),
                product.name(),
                product.category(),
                product.passport(),
                product.price(),
                product.listPrice());
    }
}
