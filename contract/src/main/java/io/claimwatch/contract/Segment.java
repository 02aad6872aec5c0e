package io.claimwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A piece of speech or caption as it comes from a recogniser or a page.
 *
 * @param startMs when the first word was spoken, epoch milliseconds; the time of receipt where the sender gave none
 * @param endMs when the last word was spoken, epoch milliseconds
 * @param text the words as recognised, untouched
 * @param lang {@code zh}, {@code en} or {@code auto}
 * @param isFinal false for a hypothesis, which a later segment of the same sequence replaces
 * @param productId the product the sender says it is about; null where the showcase or the words decide
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Segment(
        String tenant,
        String source,
        String room,
        String session,
        long sequence,
        long startMs,
        long endMs,
        String text,
        String lang,
        @JsonProperty("final") boolean isFinal,
        Channel channel,
        String productId,
        long receivedAt)
        implements RoomEvent {}
