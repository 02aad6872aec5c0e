package io.claimwatch.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a person may do; checked on the server. */
public enum Role {
    OPERATOR,
    AGENCY,
    MODERATOR,
    LEAD,
    LEXICON_EDITOR,
    AUDITOR,
    ADMIN;

    /** The name on the wire, such as {@code lexicon-editor}. */
    @JsonValue
    public String wire() {
        return Wire.name(this);
    }

    /** @throws IllegalArgumentException naming the value and the known ones */
    @JsonCreator
    public static Role of(String wire) {
        return Wire.parse(Role.class, wire);
    }
}
