package io.claimwatch.contract;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * One thing that happens in a room, kept in order in the {@link SegmentLog}. On the wire {@code type} tells which; a
 * line without it is a {@link Segment}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = Segment.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Segment.class, name = "segment"),
    @JsonSubTypes.Type(value = SessionStart.class, name = "session-start"),
    @JsonSubTypes.Type(value = SessionEnd.class, name = "session-end"),
    @JsonSubTypes.Type(value = Showcase.class, name = "showcase")
})
public sealed interface RoomEvent permits Segment, SessionStart, SessionEnd, Showcase {
    /**
     * The least time of a broadcast, epoch milliseconds: the beginning of 2000. Records are kept counted from the times
     * of broadcasts, and seconds given for milliseconds would be of 1970.
     */
    long LEAST_TIME = 946_684_800_000L;

    /** The platform this room belongs to; taken from the API key, never from the message. */
    String tenant();

    /** Where the transcript comes from (a recogniser, a caption feed); sequences are counted per source. */
    String source();

    String room();

    String session();

    /** Rises inside (tenant, source, room, session); gaps are allowed, going back is not. */
    long sequence();

    /** When the gateway took it, epoch milliseconds. */
    long receivedAt();

    /** The lane inside which order is kept and sequences rise. */
    default Lane lane() {
        return new Lane(tenant(), source(), room(), session());
    }
}
