package io.claimwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A broadcast begins.
 *
 * @param startedAt epoch milliseconds
 * @param title the room's title as shown; null if unknown
 * @param host who speaks; null if unknown
 * @param operator who runs the room; null if unknown
 * @param agency the MCN; null if none
 * @param audience people watching, at least 0; null if unknown
 * @param tier the platform's patrol tier (Order 117 Art. 11); null if unknown
 * @param category the declared category: a hint, not the truth; null if unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionStart(
        String tenant,
        String source,
        String room,
        String session,
        long sequence,
        long startedAt,
        String title,
        String host,
        String operator,
        String agency,
        Integer audience,
        Integer tier,
        ProductCategory category,
        long receivedAt)
        implements RoomEvent {}
