package io.claimwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A broadcast begins; sent again during the broadcast, it replaces what was known of it.
 *
 * @param startedAt epoch milliseconds
 * @param title the room's title as shown; null if unknown
 * @param host who speaks; null if unknown
 * @param operator who runs the room; null if unknown
 * @param agency the MCN; null if none
 * @param audience people watching, at least 0; null if unknown
 * @param tier the platform's patrol tier (Order 117 Art. 11); null if unknown
 * @param category the declared category: a hint, not the truth; null if unknown
 * @param notice the room's notice as shown (Order 117 Art. 29); null if unknown
 * @param market the platform's name of the market it is for, such as {@code cn}; null if unknown
 * @param backfill true for a broadcast that was over when it came: its flags are no live urgency; null for false
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
        String notice,
        String market,
        Boolean backfill,
        long receivedAt)
        implements RoomEvent {

    /** A live broadcast of which neither notice nor market is known. */
    public SessionStart(
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
            long receivedAt) {
        this(
                tenant,
                source,
                room,
                session,
                sequence,
                startedAt,
                title,
                host,
                operator,
                agency,
                audience,
                tier,
                category,
                null,
                null,
                null,
                receivedAt);
    }

    /** The same under another number. */
    public SessionStart numbered(long other) {
        return new SessionStart(
                tenant,
                source,
                room,
                session,
                other,
                startedAt,
                title,
                host,
                operator,
                agency,
                audience,
                tier,
                category,
                notice,
                market,
                backfill,
                receivedAt);
    }

    /** Whether it was over when it came. */
    public boolean past() {
        return Boolean.TRUE.equals(backfill);
    }
}
