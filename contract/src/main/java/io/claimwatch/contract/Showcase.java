package io.claimwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Which product is on from here: segments of the room with a later position are about it until the next showcase.
 *
 * @param productId id of a {@link Product} of the same tenant; null when nothing is on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Showcase(
        String tenant, String source, String room, String session, long sequence, String productId, long receivedAt)
        implements RoomEvent {}
