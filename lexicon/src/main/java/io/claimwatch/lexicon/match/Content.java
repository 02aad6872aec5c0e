package io.claimwatch.lexicon.match;

import io.claimwatch.contract.Transform;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * A text as the scan reads it: folded characters without punctuation, and where each came from. Breaks (punctuation)
 * are kept beside the characters, as the cost of stepping over them.
 *
 * <p>Offsets are UTF-16 indices into the original: for a text with words before it, into the concatenation of both;
 * {@link #boundary()} tells where the text proper starts.
 */
public final class Content {
    /** Cost of stepping over a comma, and over a sentence end. */
    static final byte COMMA_COST = 1;

    static final byte STOP_COST = 3;

    private final String original;
    private final int boundary;
    private final char[] chars;
    private final int[] from;

    /** Null where each character stands for one unit of the original. */
    private final int[] to;

    private final byte[] breaks;
    /** Null when nothing was changed, as in most texts. */
    private final short[] changes;

    private final boolean punctuated;

    /** Null when there is no punctuation inside, and until somebody asks. */
    private int[] cost;

    private final int length;
    private final boolean suspicious;

    Content(
            String original,
            int boundary,
            char[] chars,
            int[] from,
            int[] to,
            byte[] breaks,
            short[] changes,
            int length,
            boolean punctuated,
            boolean suspicious) {
        this.original = original;
        this.boundary = boundary;
        this.chars = chars;
        this.from = from;
        this.to = to;
        this.breaks = breaks;
        this.changes = changes;
        this.length = length;
        this.suspicious = suspicious;
        this.punctuated = punctuated;
    }

    /** The same in arrays of its own, for as long as anybody wants it. */
    Content kept() {
        return new Content(
                original,
                boundary,
                Arrays.copyOf(chars, length),
                Arrays.copyOf(from, length),
                to == null ? null : Arrays.copyOf(to, length),
                Arrays.copyOf(breaks, length + 1),
                changes,
                length,
                punctuated,
                suspicious);
    }

    private int[] costs() {
        if (cost != null) {
            return cost;
        }
        int[] sums = new int[length + 1];
        for (int i = 0; i < length; i++) {
            sums[i + 1] = sums[i] + 1 + breakCost(i + 1);
        }
        cost = sums;
        return sums;
    }

    /** How a break before a character is marked in {@code breaks}. */
    interface Break {
        byte NONE = 0;
        byte SPACE = 1;
        byte COMMA = 2;
        byte STOP = 3;
        byte QUESTION = 4;
    }

    private int breakCost(int index) {
        return switch (breakBefore(index)) {
            case Break.COMMA -> COMMA_COST;
            case Break.STOP, Break.QUESTION -> STOP_COST;
            default -> 0;
        };
    }

    public int length() {
        return length;
    }

    public char charAt(int index) {
        return chars[index];
    }

    char[] chars() {
        return chars;
    }

    /** The break between the character before and this one; {@code index == length} for the end. */
    byte breakBefore(int index) {
        return index <= length ? breaks[index] : Break.NONE;
    }

    /** Whether a sentence ends between these two positions (exclusive of before {@code start}). */
    public boolean sentenceEndIn(int start, int end) {
        for (int i = start + 1; i <= end; i++) {
            if (breakBefore(i) >= Break.STOP) {
                return true;
            }
        }
        return false;
    }

    /** Whether punctuation of any kind stands directly before this position. */
    public boolean punctuationBefore(int index) {
        return index == 0 || breakBefore(index) >= Break.COMMA;
    }

    /** Whether a question mark stands directly before this position. */
    public boolean questionBefore(int index) {
        return breakBefore(index) == Break.QUESTION;
    }

    /** Whether a sentence end or a question mark stands directly before this position. */
    public boolean stopBefore(int index) {
        return index == 0 || breakBefore(index) >= Break.STOP;
    }

    /** Distance in normalised characters from the end of one span to the start of the next, breaks included. */
    int gap(int end, int start) {
        return punctuated ? costs()[start] - costs()[end - 1] - 1 : start - end;
    }

    /** Width of a span in normalised characters, breaks inside included. */
    int width(int start, int end) {
        return punctuated ? costs()[end - 1] + 1 - costs()[start] : end - start;
    }

    /** Whether punctuation stands inside a span. */
    boolean broken(int start, int end) {
        return punctuated && width(start, end) != end - start;
    }

    /** Whether anything stands between the characters of a span: punctuation, space or a symbol. */
    boolean parted(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (breaks[i] != Break.NONE) {
                return true;
            }
        }
        return false;
    }

    /** UTF-16 index in the original where the character starts. */
    public int originalStart(int index) {
        return from[index];
    }

    /** UTF-16 index in the original after the last character of the span that ends (exclusive) here. */
    public int originalEnd(int end) {
        return to == null ? from[end - 1] + 1 : to[end - 1];
    }

    /** The whole original text, the words before included. */
    public String original() {
        return original;
    }

    /** Where in {@link #original()} the text proper starts; 0 when there are no words before. */
    public int boundary() {
        return boundary;
    }

    /** Whether something in it calls for a second reading: a repeat or a filler. */
    boolean suspicious() {
        return suspicious;
    }

    /** The folded characters of a span. */
    public String slice(int start, int end) {
        return new String(chars, start, end - start);
    }

    /** What was undone in a span, as bits of {@link Transform#ordinal()}. */
    int changes(int start, int end) {
        if (changes == null) {
            return 0;
        }
        int bits = 0;
        for (int i = start; i < end; i++) {
            bits |= changes[i];
        }
        return bits;
    }

    @SuppressWarnings("EnumOrdinal") // a bit inside this process, never stored
    static int bit(Transform transform) {
        return 1 << transform.ordinal();
    }

    /** Bits of {@link Transform#ordinal()} as a set. */
    public static Set<Transform> transforms(int bits) {
        EnumSet<Transform> set = EnumSet.noneOf(Transform.class);
        for (Transform transform : Transform.values()) {
            if ((bits & bit(transform)) != 0) {
                set.add(transform);
            }
        }
        return set;
    }
}
