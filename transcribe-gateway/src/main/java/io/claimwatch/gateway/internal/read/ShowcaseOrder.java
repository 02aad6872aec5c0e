package io.claimwatch.gateway.internal.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * What a platform sends when another product comes on.
 *
 * @param source null when left out
 * @param sequence null when the gateway is to number it
 * @param productId null when nothing is on
 */
public record ShowcaseOrder(String source, String session, Long sequence, String productId) {
    private static final Set<String> KNOWN = Set.of("source", "session", "sequence", "productId");

    /** Null when faults were added to the refusals. */
    public static ShowcaseOrder read(byte[] bytes, List<Refusal> refusals) {
        ObjectNode node = JsonObjects.read(bytes, 0, refusals);
        if (node == null) {
            return null;
        }
        Members members = new Members(node, 0, "", refusals);
        members.onlyKnown(KNOWN);
        if (!node.has("productId")) {
            members.refuse("productId", Fault.MISSING, "is required; null means that nothing is on");
        }
        ShowcaseOrder order = new ShowcaseOrder(
                members.optionalId("source"),
                members.id("session", null),
                members.whole("sequence", 0, EventReader.MOST, false),
                members.optionalId("productId"));
        return refusals.isEmpty() ? order : null;
    }
}
