package io.claimwatch.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What was undone between the words as spoken or shown and the words as matched. */
public enum Transform {
    WIDTH,
    TRADITIONAL,
    VARIANT,
    NUMERAL,
    REPEAT,
    FILLER,
    SEPARATOR,
    EMOJI,
    ZERO_WIDTH,
    PINYIN,
    INITIALS,
    HOMOPHONE,
    CODEWORD,
    SPLIT_CHARACTER,
    LEET;

    /** The name on the wire, such as {@code zero-width}. */
    @JsonValue
    public String wire() {
        return Wire.name(this);
    }

    /** @throws IllegalArgumentException naming the value and the known ones */
    @JsonCreator
    public static Transform of(String wire) {
        return Wire.parse(Transform.class, wire);
    }
}
