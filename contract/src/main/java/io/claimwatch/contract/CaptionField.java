package io.claimwatch.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * A text that a page shows for longer than a moment (Order 117 Art. 29). It travels as a {@link Segment} of the channel
 * {@link Channel#CAPTION} whose source names the field, so a flag tells where the words stand. It has no words before it
 * and is no part of the talk.
 */
public enum CaptionField {
    ROOM_TITLE,
    ROOM_NOTICE,
    PRODUCT_TITLE,
    PRODUCT_DESCRIPTION,
    PRODUCT_SELLING_POINTS,
    PAGE_TEXT;

    private static final String PREFIX = "caption.";

    /** Source of its segments, such as {@code caption.product-title}. */
    public String source() {
        return PREFIX + wire();
    }

    /** The field a segment shows; empty for talk and for running captions. */
    public static Optional<CaptionField> of(Segment segment) {
        if (segment.channel() == Channel.CAPTION && segment.source().startsWith(PREFIX)) {
            for (CaptionField field : values()) {
                if (segment.source().equals(field.source())) {
                    return Optional.of(field);
                }
            }
        }
        return Optional.empty();
    }

    /** The name on the wire, such as {@code product-title}. */
    @JsonValue
    public String wire() {
        return Wire.name(this);
    }

    /** @throws IllegalArgumentException naming the value and the known ones */
    @JsonCreator
    public static CaptionField of(String wire) {
        return Wire.parse(CaptionField.class, wire);
    }
}
