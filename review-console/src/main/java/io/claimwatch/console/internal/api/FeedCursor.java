package io.claimwatch.console.internal.api;

import io.claimwatch.console.internal.http.Call;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far a program has read, as text that means nothing to it. */
enum FeedCursor {
    FLAGS("f"),
    DECISIONS("d");

    private static final Pattern TEXT = Pattern.compile("([fd])([0-9]{1,18})");

    private final String letter;

    FeedCursor(String letter) {
        this.letter = letter;
    }

    String text(long position) {
        byte[] plain = (letter + position).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** @throws io.claimwatch.console.internal.http.Refusal {@code BAD_REQUEST} when it is not one of this feed's */
    long position(String text) {
        Matcher matcher = TEXT.matcher(plain(text));
        if (!matcher.matches() || !matcher.group(1).equals(letter)) {
            throw Call.wrong("after", "unknown", "is no cursor of this list");
        }
        return Long.parseLong(matcher.group(2));
    }

    private static String plain(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
