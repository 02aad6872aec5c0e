package io.claimwatch.gateway.internal.http;

import io.claimwatch.contract.CaptionField;
import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.Lane;
import io.claimwatch.contract.Problem;
import io.claimwatch.contract.Product;
import io.claimwatch.gateway.internal.flow.Caller;
import io.claimwatch.gateway.internal.flow.Failure;
import io.claimwatch.gateway.internal.flow.PageTexts;
import io.claimwatch.gateway.internal.http.SegmentUpload.Parts;
import io.claimwatch.gateway.internal.read.ProductPage;
import io.claimwatch.gateway.internal.read.ProductReader;
import io.claimwatch.gateway.internal.read.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code PUT} and {@code GET /api/v1/products/{id}}. */
final class ProductRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(ProductRoutes.class);
    private static final int MOST_OWED = 10_000;
    private static final List<CaptionField> PAGE = List.of(
            CaptionField.PRODUCT_TITLE,
            CaptionField.PRODUCT_DESCRIPTION,
            CaptionField.PRODUCT_SELLING_POINTS,
            CaptionField.PAGE_TEXT);

    private final Vertx vertx;
    private final SmallRequests small;
    private final Catalogue catalogue;
    private final Parts parts;
    private final PageTexts pages;
    /** Products that changed while their pages could not be stored for judging; sent again, they still must be. */
    private final Set<String> owed = ConcurrentHashMap.newKeySet();

    ProductRoutes(Vertx vertx, SmallRequests small, Catalogue catalogue, Parts parts, PageTexts pages) {
        this.vertx = vertx;
        this.small = small;
        this.catalogue = catalogue;
        this.parts = parts;
        this.pages = pages;
    }

    void put(RoutingContext routing) {
        small.serve(routing, (caller, body) -> {
            List<Refusal> refusals = new ArrayList<>();
            String id = SmallRequests.pathId(routing, "id");
            ProductPage page =
                    ProductReader.read(body, caller.tenant(), id, parts.sizes().textUnits(), refusals);
            return page == null ? Future.failedFuture(SmallRequests.refused(refusals, parts.metrics())) : change(page);
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

    /** A page whose product became another must be judged again, word for word the same or not. */
    private Future<Product> change(ProductPage page) {
        Product product = page.product();
        String key = product.tenant() + '\0' + product.id();
        return vertx.executeBlocking(() -> catalogue.find(product.tenant(), product.id()), false)
                .compose(before -> {
                    if (before.isPresent() && !judgedAlike(before.get(), product) && owed.size() < MOST_OWED) {
                        owed.add(key);
                    }
                    return store(product);
                })
                .compose(stored -> show(page, owed.contains(key)).map(stored))
                .onSuccess(stored -> owed.remove(key));
    }

    private static boolean judgedAlike(Product one, Product other) {
        return one.category() == other.category()
                && Objects.equals(one.passport(), other.passport())
                && sameAmount(one.price(), other.price())
                && sameAmount(one.listPrice(), other.listPrice());
    }

    private static boolean sameAmount(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == null && other == null : one.compareTo(other) == 0;
    }

    private Future<Void> show(ProductPage page, boolean again) {
        Product product = page.product();
        List<PageTexts.Shown> shown = new ArrayList<>();
        for (CaptionField field : PAGE) {
            String text = page.texts().get(field);
            if (text != null || again) {
                Lane lane = PageTexts.page(product.tenant(), product.id(), field);
                shown.add(new PageTexts.Shown(lane, field, text, product.id(), again));
            }
        }
        return shown.isEmpty()
                ? Future.succeededFuture()
                : pages.changed(shown)
                        .compose(events -> events.isEmpty()
                                ? Future.succeededFuture()
                                : parts.appender()
                                        .append(vertx.getOrCreateContext(), events)
                                        .mapEmpty());
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
