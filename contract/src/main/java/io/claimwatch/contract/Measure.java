package io.claimwatch.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The closed set of answers to a case (Order 117 Art. 12 for the graded measures, Art. 14 for the blacklist, Art. 31 for the correction on air). */
public enum Measure {
    DISMISS,
    ASK_CORRECTION,
    WARN,
    LIMIT_FUNCTIONS,
    LIMIT_REACH,
    PAUSE_STREAM,
    SUSPEND,
    CLOSE_ACCOUNT,
    BAR_REGISTRATION,
    BLACKLIST,
    ESCALATE;

    /** The name on the wire, such as {@code limit-reach}. */
    @JsonValue
    public String wire() {
        return Wire.name(this);
    }

    /** @throws IllegalArgumentException naming the value and the known ones */
    @JsonCreator
    public static Measure of(String wire) {
        return Wire.parse(Measure.class, wire);
    }
}
