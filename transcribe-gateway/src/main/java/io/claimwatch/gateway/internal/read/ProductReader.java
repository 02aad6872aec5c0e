package io.claimwatch.gateway.internal.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwatch.contract.Passport;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import java.util.List;
import java.util.Set;

/** Reads a product with its passport. Holds no state. */
public final class ProductReader {
    private static final Set<String> KNOWN = Set.of("id", "name", "category", "passport", "price", "listPrice");
    private static final Set<String> PASSPORT = Set.of("registrations", "functions", "advertisementApproval");
    private static final int NAME = 500;
    private static final int VALUES = 100;

    private ProductReader() {}

    /** Null when faults were added to the refusals. */
    public static Product read(byte[] bytes, String tenant, String id, List<Refusal> refusals) {
        ObjectNode node = JsonObjects.read(bytes, 0, refusals);
        if (node == null) {
            return null;
        }
        Members members = new Members(node, 0, "", refusals);
        members.onlyKnown(KNOWN);
        if (!members.id("id", id).equals(id)) {
            members.refuse("id", Fault.NOT_ALLOWED, "is not the one in the path; leave it out");
        }
        Product product = new Product(
                tenant,
                id,
                members.words("name", NAME, true),
                members.oneOf("category", ProductCategory::of, null),
                passport(members.object("passport")),
                members.yuan("price"),
                members.yuan("listPrice"));
        return refusals.isEmpty() ? product : null;
    }

    private static Passport passport(Members members) {
        if (members == null) {
            return null;
        }
        members.onlyKnown(PASSPORT);
        return new Passport(
                members.wordList("registrations", VALUES, NAME),
                members.wordList("functions", VALUES, NAME),
                members.words("advertisementApproval", NAME, false));
    }
}
