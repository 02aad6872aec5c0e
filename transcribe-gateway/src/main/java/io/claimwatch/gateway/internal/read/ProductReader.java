package io.claimwatch.gateway.internal.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwatch.contract.CaptionField;
import io.claimwatch.contract.Passport;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a product with its passport. Holds no state. */
public final class ProductReader {
    private static final Set<String> KNOWN = Set.of(
            "id",
            "name",
            "category",
            "passport",
            "price",
            "listPrice",
            "title",
            "description",
            "sellingPoints",
            "pageText");
    private static final Set<String> FACTS = Set.of("name", "category", "passport", "price", "listPrice");
    private static final Set<String> PASSPORT = Set.of("registrations", "functions", "advertisementApproval");
    private static final int NAME = 500;
    private static final int VALUES = 100;
    private static final int LONGEST_SHOWN_ID = 123;

    private ProductReader() {}

    /** Null when faults were added to the refusals. */
    public static ProductPage read(byte[] bytes, String tenant, String id, int textUnits, List<Refusal> refusals) {
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
        Map<CaptionField, String> texts = texts(members, textUnits);
        if (!texts.isEmpty() && id.length() > LONGEST_SHOWN_ID) {
            members.refuse(
                    "id", Fault.TOO_LONG, "may have " + LONGEST_SHOWN_ID + " characters where texts come with it");
        }
        return refusals.isEmpty() ? new ProductPage(product, texts) : null;
    }

    /** What of a product matters to a judgement; an id it has only in the platform's own books. */
    static Product facts(Members members) {
        members.onlyKnown(FACTS);
        return new Product(
                null,
                null,
                members.words("name", NAME, false),
                members.oneOf("category", ProductCategory::of, null),
                passport(members.object("passport")),
                members.yuan("price"),
                members.yuan("listPrice"));
    }

    private static Map<CaptionField, String> texts(Members members, int textUnits) {
        Map<CaptionField, String> texts = new EnumMap<>(CaptionField.class);
        one(members, "title", NAME, CaptionField.PRODUCT_TITLE, texts);
        one(members, "description", textUnits, CaptionField.PRODUCT_DESCRIPTION, texts);
        lines(members, "sellingPoints", textUnits, CaptionField.PRODUCT_SELLING_POINTS, texts);
        lines(members, "pageText", textUnits, CaptionField.PAGE_TEXT, texts);
        return texts;
    }

    private static void one(
            Members members, String name, int most, CaptionField field, Map<CaptionField, String> texts) {
        String text = members.words(name, most, false);
        if (text != null) {
            texts.put(field, text);
        }
    }

    /** Shown one below the other, so that no claim is read across two of them. */
    private static void lines(
            Members members, String name, int most, CaptionField field, Map<CaptionField, String> texts) {
        if (!members.absent(name)) {
            String text = String.join("\n", members.wordList(name, VALUES, most));
            if (text.length() > most) {
                members.refuse(name, Fault.TOO_LONG, "has more than " + most + " UTF-16 units in all");
            }
            texts.put(field, text);
        }
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
