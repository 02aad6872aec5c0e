package io.claimwatch.gateway.internal.read;

import java.util.Locale;

/** Why an event was refused; counted by name. */
public enum Fault {
    MALFORMED_JSON,
    MALFORMED_UTF8,
    LINE_TOO_LONG,
    UNKNOWN_MEMBER,
    NOT_ALLOWED,
    MISSING,
    WRONG_TYPE,
    OUT_OF_RANGE,
    TOO_LONG,
    BAD_CHARACTER,
    UNKNOWN_VALUE,
    TOO_MANY_EVENTS,
    BODY_TOO_LARGE,
    ROOM_FULL,
    OVERLOADED,
    STORAGE_FAILED,
    VENDOR_ERROR,
    INTERNAL;

    /** The name on the wire, such as {@code unknown-member}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
