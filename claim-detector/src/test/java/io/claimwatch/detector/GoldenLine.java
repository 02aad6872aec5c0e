package io.claimwatch.detector;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.Passport;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import java.util.ArrayList;
import java.util.List;

/** One golden sentence; {@code product} is null where the line names no category. */
record GoldenLine(String id, String text, String lang, String before, Product product, boolean flag) {
    static GoldenLine of(String json) {
        JsonNode line = Json.read(json, JsonNode.class);
        return new GoldenLine(
                line.path("id").asText(),
                line.path("text").asText(),
                line.path("lang").asText("zh"),
                line.path("before").asText(null),
                product(line),
                line.path("flag").asBoolean());
    }

    private static Product product(JsonNode line) {
        JsonNode given = line.path("product");
        String category = given.path("category").asText(line.path("category").asText(null));
        if (category == null) {
            return null;
        }
        JsonNode passport = given.path("passport");
        return new Product(
                null, null, given.path("name").asText(null), ProductCategory.of(category), read(passport), null, null);
    }

    private static Passport read(JsonNode passport) {
        return passport.isObject()
                ? new Passport(texts(passport.path("registrations")), texts(passport.path("functions")), null)
                : null;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
