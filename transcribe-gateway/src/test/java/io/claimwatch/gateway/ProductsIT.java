package io.claimwatch.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.Segment;
import io.claimwatch.contract.Showcase;
import io.claimwatch.gateway.Gateway.Answer;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class ProductsIT {
    private static final String TEA = """
            {"name":"某牌人参茶","category":"health-food","price":99.5,"listPrice":199,
             "passport":{"registrations":["国食健注G20200001"],"functions":["有助于增强免疫力"]}}
            """;
    private Gateway gateway;

    @BeforeEach
    void start(Vertx vertx) {
        gateway = new Gateway(vertx, GatewayConfig.DEFAULTS);
    }

    @Test
    void givesBackTheProductThatWasPut() {
        assertThat(put("tea-1", TEA).status()).isEqualTo(200);
        assertThat(put("tea-1", TEA).status()).isEqualTo(200);

        Answer answer = send(HttpMethod.GET, "/api/v1/products/tea-1", "", Gateway.KEY);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().getString("id")).isEqualTo("tea-1");
        assertThat(answer.body().getString("category")).isEqualTo("health-food");
        assertThat(answer.body().getJsonObject("passport").getJsonArray("functions"))
                .contains("有助于增强免疫力");
        assertThat(answer.body().containsKey("tenant")).isFalse();
    }

    @Test
    void keepsProductsOfOtherTenantsHidden() {
        put("tea-1", TEA);

        assertThat(send(HttpMethod.GET, "/api/v1/products/tea-1", "", Gateway.OTHER_KEY)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void namesEveryFaultOfAProduct() {
        Answer answer = put("tea-1", "{\"category\":\"foods\",\"price\":-1,\"passport\":{\"function\":[]}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().getJsonArray("errors").stream().map(e -> ((JsonObject) e).getString("field")))
                .containsExactlyInAnyOrder("name", "category", "price", "passport.function");
    }

    @Test
    void saysWhenAProductCannotBeStored() {
        gateway.catalogue.breakDown();

        assertThat(put("tea-1", TEA).status()).isEqualTo(503);
    }

    @Test
    void putsAShowcaseBetweenTheWords() {
        put("tea-1", TEA);
        say(1);
        Answer answer = show("{\"session\":\"s1\",\"productId\":\"tea-1\"}");
        say(2);
        show("{\"session\":\"s1\",\"productId\":null}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(gateway.log.events())
                .extracting(Object::getClass)
                .containsExactly(Segment.class, Showcase.class, Segment.class, Showcase.class);
        assertThat(((Showcase) gateway.log.events().get(1)).productId()).isEqualTo("tea-1");
        assertThat(((Showcase) gateway.log.events().get(3)).productId()).isNull();
    }

    @Test
    void doesNotShowAProductTwiceUnderOneSequence() {
        put("tea-1", TEA);
        String order = "{\"session\":\"s1\",\"productId\":\"tea-1\",\"sequence\":7}";

        assertThat(show(order).body().getString("status")).isEqualTo("stored");
        assertThat(show(order).body().getString("status")).isEqualTo("duplicate");
        assertThat(gateway.log.size()).isEqualTo(1);
    }

    @Test
    void hintsAtWhatToDoAboutAnUnknownProduct() {
        Answer answer = show("{\"session\":\"s1\",\"productId\":\"nobody\"}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().getString("detail")).contains("PUT it to /api/v1/products/nobody first");
    }

    private void say(long sequence) {
        gateway.post(
                "application/x-ndjson",
                "{\"room\":\"r1\",\"session\":\"s1\",\"sequence\":" + sequence + ",\"text\":\"x\"}");
    }

    private Answer put(String id, String product) {
        return send(HttpMethod.PUT, "/api/v1/products/" + id, product, Gateway.KEY);
    }

    private Answer show(String order) {
        return send(HttpMethod.POST, "/api/v1/rooms/r1/showcase", order, Gateway.KEY);
    }

    private Answer send(HttpMethod method, String path, String body, String key) {
        return gateway.send(method, path, Map.of("X-Api-Key", key), Buffer.buffer(body));
    }
}
