package io.claimwatch.launcher.internal.input;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Passport;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import java.util.List;

/** The product of a JSON line: {@code category} and {@code product}, the passport inside or flat beside the name. */
final class ProductMembers {
    private ProductMembers() {}

    static Product product(JsonNode line, Defaults defaults) {
        ProductCategory category = category(line, defaults.category());
        JsonNode node = line.get("product");
        if (node == null || node.isNull()) {
            return category == null ? null : Product.of(category);
        }
        if (!node.isObject()) {
            throw new IllegalArgumentException("'product' must be an object");
        }
        return new Product(
                null,
                Members.text(node, "id"),
                Members.text(node, "name"),
                category(node, category),
                passport(node),
                Members.number(node, "price"),
                Members.number(node, "listPrice"));
    }

    private static ProductCategory category(JsonNode node, ProductCategory otherwise) {
        String given = Members.text(node, "category");
        return given == null || given.isBlank() ? otherwise : ProductCategory.of(given);
    }

    private static Passport passport(JsonNode product) {
        JsonNode node = product.get("passport");
        if (node != null && !node.isNull() && !node.isObject()) {
            throw new IllegalArgumentException("'passport' must be an object");
        }
        boolean flat = node == null || node.isNull();
        JsonNode from = flat ? product : node;
        List<String> registrations = Members.texts(from, "registrations");
        List<String> functions = Members.texts(from, "functions");
        String approval = Members.text(from, "advertisementApproval");
        boolean nothingKnown = flat && registrations == null && functions == null && approval == null;
        return nothingKnown ? null : new Passport(registrations, functions, approval);
    }
}
