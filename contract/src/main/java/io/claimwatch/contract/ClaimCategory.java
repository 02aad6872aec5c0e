package io.claimwatch.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What kind of claim an entry is about. */
public enum ClaimCategory {
    ABSOLUTE_TERM,
    MEDICAL_EFFICACY,
    HEALTH_FUNCTION,
    COSMETIC_EFFICACY,
    EFFICACY_GUARANTEE,
    SAFETY_GUARANTEE,
    FALSE_ENDORSEMENT,
    UNSOURCED_DATA,
    PRICE,
    SCARCITY,
    DISPARAGEMENT,
    INVESTMENT_RETURN,
    EDUCATION_PROMISE,
    REAL_ESTATE_PROMISE,
    ALCOHOL,
    DIVERSION,
    AI_DISCLOSURE,
    MISSING_STATEMENT,
    OTHER;

    /** The name on the wire, such as {@code medical-efficacy}. */
    @JsonValue
    public String wire() {
        return Wire.name(this);
    }

    /** @throws IllegalArgumentException naming the value and the known ones */
    @JsonCreator
    public static ClaimCategory of(String wire) {
        return Wire.parse(ClaimCategory.class, wire);
    }
}
