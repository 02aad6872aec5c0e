package io.claimwatch.gateway.internal.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwatch.contract.CaptionField;
import java.util.List;
import java.util.Set;

/**
 * What a platform sends when a room shows another text.
 *
 * @param text as shown; empty when nothing is shown any more
 * @param productId what it is about; null if unknown
 */
public record CaptionOrder(String session, CaptionField field, String text, String productId) {
    private static final Set<String> KNOWN = Set.of("session", "field", "text", "productId");

    /** Null when faults were added to the refusals. */
    public static CaptionOrder read(byte[] bytes, int textUnits, List<Refusal> refusals) {
        ObjectNode node = JsonObjects.read(bytes, 0, refusals);
        if (node == null) {
            return null;
        }
        Members members = new Members(node, 0, "", refusals);
        members.onlyKnown(KNOWN);
        CaptionField field = members.oneOf("field", CaptionField::of, null);
        if (members.absent("field")) {
            members.refuse("field", Fault.MISSING, "is required");
        } else if (field != null && field.wire().startsWith("product-")) {
            members.refuse("field", Fault.NOT_ALLOWED, "comes with its product: PUT it to /api/v1/products/{id}");
        }
        CaptionOrder order = new CaptionOrder(
                members.id("session", null),
                field,
                members.words("text", textUnits, true),
                members.optionalId("productId"));
        return refusals.isEmpty() ? order : null;
    }
}
