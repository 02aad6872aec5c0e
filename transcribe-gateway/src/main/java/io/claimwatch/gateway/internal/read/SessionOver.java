package io.claimwatch.gateway.internal.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * What a platform sends when a broadcast is over.
 *
 * @param endedAt epoch milliseconds; null for now
 */
public record SessionOver(Long endedAt) {
    /** Null when faults were added to the refusals; an empty body is fine. */
    public static SessionOver read(byte[] bytes, long now, List<Refusal> refusals) {
        if (bytes.length == 0) {
            return new SessionOver(null);
        }
        ObjectNode node = JsonObjects.read(bytes, 0, refusals);
        if (node == null) {
            return null;
        }
        Members members = new Members(node, 0, "", refusals);
        members.onlyKnown(Set.of("endedAt"));
        SessionOver over = new SessionOver(members.moment("endedAt", now));
        return refusals.isEmpty() ? over : null;
    }
}
