package io.claimwatch.console.internal.api;

import java.util.ArrayList;
import java.util.List;

/** Cuts a script into its lines; a line that is too long is cut after a sentence's end, or where it must be. */
final class Paragraphs {
    private static final String SENTENCE_ENDS = "。！？；!?;…";

    private Paragraphs() {}

    /**
     * A line that is not blank, without the white space around it.
     *
     * @param start UTF-16 index in the whole text
     * @param end exclusive
     */
    record Paragraph(int start, int end, String text) {}

    static List<Paragraph> of(String text, int longest) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            for (int from = start; from < end; ) {
                int to = end - from <= longest ? end : cut(text, from, from + longest);
                add(paragraphs, text, from, to);
                from = to;
            }
            start = end + 1;
        }
        return paragraphs;
    }

    private static int cut(String text, int from, int limit) {
        for (int at = limit; at > from + 1; at--) {
            if (SENTENCE_ENDS.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }

    private static void add(List<Paragraph> paragraphs, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            paragraphs.add(new Paragraph(start, end, text.substring(start, end)));
        }
    }
}
