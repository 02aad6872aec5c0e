package io.claimwatch.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How grave a claim is, gravest first; {@code HIGH} means harm to health or property is near. */
public enum Severity {
    HIGH,
    MEDIUM,
    LOW;

    /** The name on the wire, such as {@code high}. */
    @JsonValue
    public String wire() {
        return Wire.name(this);
    }

    /** @throws IllegalArgumentException naming the value and the known ones */
    @JsonCreator
    public static Severity of(String wire) {
        return Wire.parse(Severity.class, wire);
    }
}
