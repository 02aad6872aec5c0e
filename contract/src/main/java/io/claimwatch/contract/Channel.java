package io.claimwatch.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Whether the words were spoken by a host or shown on a page. */
public enum Channel {
    SPEECH,
    CAPTION;

    /** The name on the wire, such as {@code speech}. */
    @JsonValue
    public String wire() {
        return Wire.name(this);
    }

    /** @throws IllegalArgumentException naming the value and the known ones */
    @JsonCreator
    public static Channel of(String wire) {
        return Wire.parse(Channel.class, wire);
    }
}
