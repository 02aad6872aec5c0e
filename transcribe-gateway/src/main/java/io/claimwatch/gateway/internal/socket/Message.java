package io.claimwatch.gateway.internal.socket;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.claimwatch.contract.Problem;

/** What the server says on the WebSocket. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Message.Ack.class, name = "ack"),
    @JsonSubTypes.Type(value = Message.Credit.class, name = "credit"),
    @JsonSubTypes.Type(value = Message.Done.class, name = "done"),
    @JsonSubTypes.Type(value = Message.Refused.class, name = "refused")
})
sealed interface Message {
    /**
     * Everything of this lane up to the sequence that was sent and not refused is durable.
     *
     * @param duplicates how many of them were durable before; null if none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ack(String room, String session, String source, long sequence, Integer duplicates) implements Message {}

    /**
     * The client may send so many events more.
     *
     * @param perRoom how many of one room may be unacknowledged from now on; null when that does not change
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Credit(long events, Integer perRoom) implements Message {}

    /**
     * What the client's messages up to this one held is durable, or was refused by name.
     *
     * @param message 1-based count on this socket
     */
    record Done(long message) implements Message {}

    /**
     * One event was not taken.
     *
     * @param message 1-based count of the client's messages on this socket
     * @param line 1-based line inside that message
     * @param room null, as session, source and sequence, when the event could not be read
     * @param resumeFrom send the lane again from here; null when sending it again does not help
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refused(
            long message,
            int line,
            String room,
            String session,
            String source,
            Long sequence,
            Long resumeFrom,
            Problem problem)
            implements Message {}
}
