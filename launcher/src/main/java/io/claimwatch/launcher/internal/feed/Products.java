package io.claimwatch.launcher.internal.feed;

import io.claimwatch.contract.Json;
import io.claimwatch.contract.Product;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** Registers products with the gateway. */
public final class Products {
    private Products() {}

    /** Puts one after the other; fails with what the gateway said about the first it refuses. */
    public static Future<Void> register(Vertx vertx, Target target, List<Product> products) {
        HttpClient client = vertx.createHttpClient();
        Future<Void> all = Future.succeededFuture();
        for (Product product : products) {
            all = all.compose(done -> put(client, target, product));
        }
        return all.eventually(client::close);
    }

    private static Future<Void> put(HttpClient client, Target target, Product product) {
        return client.request(target.request(HttpMethod.PUT, "/api/v1/products/" + product.id())
                        .putHeader("Content-Type", "application/json"))
                .compose(request -> request.send(Buffer.buffer(Json.write(product))))
                .compose(response -> response.body()
                        .compose(body -> response.statusCode() < 300
                                ? Future.succeededFuture()
                                : Future.failedFuture("product " + product.id() + " was answered "
                                        + response.statusCode() + " " + brief(body.toString()))));
    }

    private static String brief(String body) {
        return body.length() > 300 ? body.substring(0, 300) + "…" : body;
    }
}
