package io.claimwatch.lexicon.match;

import java.util.Random;

/** Ways to hide words, for the tests. */
enum Disguises {
    FILLER("某"),
    GARBLED_FILLER("母"),
    WHAT("什么"),
    SEPARATOR("-"),
    SPACE(" "),
    EMOJI("🔥"),
    ZERO_WIDTH("\u200b"),
    STUTTER(null),
    SURROGATE("\ud83d"),
    CUT(null),
    NESTED(null);

    private final String put;

    Disguises(String put) {
        this.put = put;
    }

    /** The text with this done to it at a place of its own choice. */
    String apply(String text, Random random) {
        int at = 1 + random.nextInt(Math.max(1, text.length() - 1));
        String head = text.substring(0, at);
        String tail = text.substring(at);
        return switch (this) {
            case STUTTER -> head + head.charAt(at - 1) + tail;
            case CUT -> random.nextBoolean() ? head : tail;
            case NESTED -> head + "某那个什么和".repeat(1 + random.nextInt(6)) + tail;
            default -> head + put + tail;
        };
    }
}
