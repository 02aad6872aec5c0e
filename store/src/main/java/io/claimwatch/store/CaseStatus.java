package io.claimwatch.store;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a case stands. */
public enum CaseStatus {
    /** Waits for a decision. */
    OPEN,
    /** Waits, and somebody is looking at it. */
    LEASED,
    /** A decision stands. */
    DECIDED,
    /** Nothing is left of it: its provisional flags were not borne out. */
    WITHDRAWN,
    /** All its flags were made while the tenant only measured: it is in no queue. */
    SHADOW;

    /** The name on the wire, such as {@code open}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
