package io.claimwatch.launcher.internal.input;

import java.util.ArrayList;
import java.util.List;

/** Where sentences end, in Chinese and in English, without any library: good enough to cut long talk into pieces. */
public final class Sentences {
    private static final String ENDS = "。！？!?；;…\n";
    private static final String PAUSES = "，,、：: ";
    private static final String CLOSERS = "”’」』）)\"'";

    private Sentences() {}

    /**
     * A stretch of a text.
     *
     * @param start UTF-16 index, inclusive
     * @param end UTF-16 index, exclusive
     */
    public record Piece(int start, int end) {
        public String of(String text) {
            return text.substring(start, end);
        }
    }

    /**
     * Cuts after sentence ends, and where a sentence is longer than {@code max} UTF-16 units after its last pause
     * before that. Together the pieces are the whole text; no surrogate pair is cut.
     */
    public static List<Piece> split(String text, int max) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        int pause = -1;
        for (int i = 0; i < text.length(); i++) {
            if (PAUSES.indexOf(text.charAt(i)) >= 0) {
                pause = i + 1;
            }
            int end = -1;
            if (endsAt(text, i)) {
                end = afterClosers(text, i + 1);
            } else if (i + 1 - start >= max) {
                end = pause > start ? pause : whole(text, i + 1);
            }
            if (end > start) {
                pieces.add(new Piece(start, end));
                start = end;
                i = Math.max(i, end - 1);
            }
        }
        if (start < text.length()) {
            pieces.add(new Piece(start, text.length()));
        }
        return pieces;
    }

    /** Whether the text's last character ends a sentence. */
    static boolean ended(String text) {
        String stripped = text.stripTrailing();
        int last = stripped.length() - 1;
        while (last > 0 && CLOSERS.indexOf(stripped.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && endsAt(stripped, last);
    }

    private static boolean endsAt(String text, int i) {
        char c = text.charAt(i);
        if (c == '.') {
            boolean betweenDigits = i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1));
            return !betweenDigits && i > 0;
        }
        if (ENDS.indexOf(c) < 0) {
            return false;
        }
        return i + 1 == text.length() || ENDS.indexOf(text.charAt(i + 1)) < 0;
    }

    private static int afterClosers(String text, int from) {
        int end = from;
        while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static int whole(String text, int end) {
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    }
}
