package io.claimwatch.store;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * What happened in one broadcast.
 *
 * @param moments in order of time, the first 2,000
 */
public record SessionTimeline(RoomRow room, List<Moment> moments) {

    /**
     * One thing that happened.
     *
     * @param at when the words were spoken, or the decision made
     * @param id of the flag or decision
     * @param label the entry's title, or the measure's name on the wire
     * @param text the words; null for a decision
     */
    public record Moment(long at, Kind kind, String caseId, String id, String label, String text) {}

    /** What kind of thing. */
    public enum Kind {
        FLAG,
        CORRECTION,
        DECISION;

        /** The name on the wire, such as {@code flag}. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
