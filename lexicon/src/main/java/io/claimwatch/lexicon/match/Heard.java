package io.claimwatch.lexicon.match;

/** How well a term fits what stands in its place. */
final class Heard {
    /** So many characters of the text, beyond its own, may hide one term. */
    private static final int MOST_HIDING = 10;

    private Heard() {}

    /** How many syllables of the reading are exactly those of the text. */
    static int exact(Reading reading, int start, int end, String text) {
        int same = 0;
        for (int i = 0; i < text.length() && start + i < end; i++) {
            if (reading.chars()[start + i] == Syllables.of(text.charAt(i))) {
                same++;
            }
        }
        return same;
    }

    /** How many characters stand as the text has them. */
    static int literal(Content content, Reading reading, int start, int end, String text) {
        int same = 0;
        for (int i = 0; i < text.length() && start + i < end; i++) {
            if (content.charAt(reading.first()[start + i]) == text.charAt(i)) {
                same++;
            }
        }
        return same;
    }

    /** The characters of the span without those that mask one. */
    static String unmasked(Content content, Reading reading, int start, int end) {
        StringBuilder said = new StringBuilder();
        for (int i = start; i < end; i++) {
            if (reading.chars()[i] != SoundReader.MASK) {
                said.append(content.charAt(reading.first()[i]));
            }
        }
        return said.toString();
    }

    /** Whether the first or the last character of the span is that of the text. */
    static boolean anEnd(Content content, int from, int to, String text) {
        return content.charAt(from) == text.charAt(0) || content.charAt(to - 1) == text.charAt(text.length() - 1);
    }

    static boolean bothEnds(Content content, int from, int to, String text) {
        return content.charAt(from) == text.charAt(0) && content.charAt(to - 1) == text.charAt(text.length() - 1);
    }

    static boolean tooWide(int from, int to, int length) {
        return to - from > length + MOST_HIDING;
    }

    /** Whether something in the span of a reading masks a character. */
    static boolean masked(Reading reading, int start, int end) {
        return masks(reading, start, end) > 0;
    }

    /** How many characters of the span are masked. */
    static int masks(Reading reading, int start, int end) {
        int masks = 0;
        for (int i = start; i < end; i++) {
            if (reading.chars()[i] == SoundReader.MASK) {
                masks++;
            }
        }
        return masks;
    }
}
