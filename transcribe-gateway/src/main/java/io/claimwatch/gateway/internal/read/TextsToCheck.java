package io.claimwatch.gateway.internal.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwatch.contract.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Texts that somebody wants judged before they are shown.
 *
 * @param product what they are about, given in the request; null if none was
 * @param productId a stored product they are about; null if none was named
 */
public record TextsToCheck(List<Text> texts, Product product, String productId) {
    private static final Set<String> KNOWN = Set.of("texts", "product", "productId");
    private static final Set<String> TEXT = Set.of("id", "text", "lang", "before");
    private static final int NAME = 500;

    /** @param id as given, or its place in the list, from 1 */
    public record Text(String id, String text, String lang, String before) {}

    /** Null when faults were added to the refusals. */
    public static TextsToCheck read(byte[] bytes, int mostTexts, int mostUnits, List<Refusal> refusals) {
        ObjectNode node = JsonObjects.read(bytes, 0, refusals);
        if (node == null) {
            return null;
        }
        Members members = new Members(node, 0, "", refusals);
        members.onlyKnown(KNOWN);
        if (!members.absent("product") && !members.absent("productId")) {
            members.refuse("productId", Fault.NOT_ALLOWED, "and product exclude each other");
        }
        Members product = members.object("product");
        TextsToCheck read = new TextsToCheck(
                texts(node.path("texts"), members, mostTexts, mostUnits, refusals),
                product == null ? null : ProductReader.facts(product),
                members.optionalId("productId"));
        return refusals.isEmpty() ? read : null;
    }

    private static List<Text> texts(
            JsonNode node, Members members, int mostTexts, int mostUnits, List<Refusal> refusals) {
        List<Text> texts = new ArrayList<>();
        if (!node.isArray() || node.isEmpty() || node.size() > mostTexts) {
            members.refuse("texts", Fault.OUT_OF_RANGE, "must be an array of 1 to " + mostTexts + " objects");
            return texts;
        }
        long units = 0;
        for (int i = 0; i < node.size(); i++) {
            if (node.get(i) instanceof ObjectNode object) {
                Members each = new Members(object, i + 1, "", refusals);
                each.onlyKnown(TEXT);
                String id = each.words("id", NAME, false);
                String text = each.words("text", mostUnits, true);
                texts.add(new Text(
                        id == null ? Integer.toString(i + 1) : id,
                        text,
                        each.oneOf("lang", EventReader::knownLanguage, "auto"),
                        each.words("before", mostUnits, false)));
                units += text == null ? 0 : text.length();
            } else {
                refusals.add(new Refusal(i + 1, null, Fault.WRONG_TYPE, "must be a JSON object"));
            }
        }
        if (units > mostUnits) {
            members.refuse("texts", Fault.TOO_LONG, "have more than " + mostUnits + " UTF-16 units together");
        }
        return texts;
    }
}
