package io.claimwatch.lexicon.match;

import java.util.List;
import java.util.Map;

/**
 * What of a text is worth a second reading or a reading by sound, told in one pass over its characters: most talk holds
 * nothing of the kind. Says yes too often, never no wrongly; listening to everything must find the same.
 */
final class Attention {
    /** Three syllables in a row begin a term, or letters spell pinyin. */
    static final int TERMS = 1;

    /** Three syllables in a row begin a code word, roughly. */
    static final int CODEWORDS = 2;

    /** Three syllables in a row are a term with one of them said twice. */
    static final int STUTTER = 4;

    /** Two syllables are those of a term. */
    static final int PAIRS = 8;

    /** Something weak stands between what belongs together, or a digit for a numeral. */
    static final int GAPS = 16;

    /** Something stands there that may hide a character. */
    static final int MASKS = 32;

    /** Look even where it is known to be in vain. */
    static final int WHOLLY = 64;

    static final int ALL = TERMS | CODEWORDS | STUTTER | PAIRS | GAPS | MASKS | WHOLLY;

    /** By character: its syllable, and above that what else it may be. */
    private static final char[] HEARD_AS = new char[1 << 16];

    private static final int SYLLABLE = (1 << 9) - 1;
    private static final int ODD = 1 << 9;
    private static final int COUNT = Syllables.count();

    static {
        for (int c = 0; c < HEARD_AS.length; c++) {
            boolean odd = c < 0x80 || Fillers.odd((char) c);
            HEARD_AS[c] = (char) (Syllables.of((char) c) | (odd ? ODD : 0));
        }
    }

    private final Gaps gaps;
    private final Pairs pairs;
    private final boolean deaf;

    /** By two syllables: what they may begin, bits as above. */
    private final byte[] heads = new byte[COUNT * COUNT];

    private final GramFilter terms = new GramFilter();
    private final GramFilter codewords = new GramFilter();
    private final GramFilter stutters = new GramFilter();

    Attention(Terms all, Gaps gaps, Pairs pairs, Iterable<String> stuttered, Iterable<String> codeSounds) {
        this.gaps = gaps;
        this.pairs = pairs;
        deaf = all.sounds().isEmpty();
        for (Map.Entry<String, List<Integer>> each : all.sounds().entrySet()) {
            boolean masked = each.getKey().indexOf(SoundReader.MASK) >= 0;
            if (!masked
                    && each.getKey().length() >= 3
                    && each.getValue().stream().anyMatch(all::isHeard)) {
                enter(each.getKey(), terms, TERMS);
            }
        }
        for (String sound : stuttered) {
            enter(sound, stutters, STUTTER);
        }
        PairFilter codeHeads = new PairFilter();
        for (String sound : codeSounds) {
            codeHeads.add(sound.charAt(0), sound.charAt(1));
            codewords.enterTriples(sound.substring(0, 3));
        }
        for (char first = 1; first < COUNT; first++) {
            for (char second = 1; second < COUNT; second++) {
                boolean code = codeHeads.has(Syllables.rough(first), Syllables.rough(second));
                boolean pair = pairs.filter().has(first, second);
                heads[slot(first, second)] |= (byte) ((code ? CODEWORDS : 0) | (pair ? PAIRS : 0));
            }
        }
    }

    private void enter(String sound, GramFilter triples, int what) {
        triples.enterTriples(sound.substring(0, 3));
        heads[slot(sound.charAt(0), sound.charAt(1))] |= (byte) what;
    }

    private static int slot(char first, char second) {
        return first * COUNT + second;
    }

    static boolean has(int attention, int what) {
        return (attention & what) != 0;
    }

    int of(Content content) {
        if (deaf) {
            return 0;
        }
        char[] chars = content.chars();
        int length = content.length();
        int found = 0;
        char first = 0;
        char second = 0;
        int begun = 0;
        for (int i = 0; i < length; i++) {
            int heard = HEARD_AS[chars[i]];
            char third = (char) (heard & SYLLABLE);
            if ((heard & ODD) != 0) {
                if (letter(chars[i])) {
                    int end = SoundReader.runEnd(content, i);
                    found |= SoundReader.spells(content, i, end) ? TERMS : 0;
                    i = end - 1;
                } else if (chars[i] < 0x80) {
                    found |= gaps.numeral(content, i) != 0 ? GAPS : 0;
                } else {
                    found |= Fillers.hides(content, i) > 0 ? MASKS : gaps.openAt(content, i) ? GAPS : 0;
                }
            }
            int begins = heads[slot(second, third)];
            if (begun != 0) {
                found |= goesOn(begun, first, second, third);
            }
            if (has(begins, PAIRS) && pairs.promise(chars[i - 1], chars[i])) {
                found |= PAIRS;
            }
            begun = begins & ~PAIRS;
            first = second;
            second = third;
        }
        return found;
    }

    private int goesOn(int begun, char first, char second, char third) {
        int found = has(begun, TERMS) && terms.mayHaveTriple(first, second, third) ? TERMS : 0;
        if (has(begun, STUTTER) && stutters.mayHaveTriple(first, second, third)) {
            found |= STUTTER;
        }
        boolean code = has(begun, CODEWORDS)
                && codewords.mayHaveTriple(Syllables.rough(first), Syllables.rough(second), Syllables.rough(third));
        return code ? found | CODEWORDS : found;
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
