package io.claimwatch.lexicon.match;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** So many characters on both sides of letters are enough to tell whether they are part of a term, spaces left out. */
    private static final int AROUND = 8;

    private final Gaps gaps;
    private final Pairs pairs;
    private final boolean deaf;

    /** By two syllables: what they may begin, bits as above. */
    private final byte[] heads = new byte[COUNT * COUNT];

    private final SoundStarts terms = new SoundStarts();
    private final SoundStarts shortCodewords = new SoundStarts();
    private final SoundStarts codewords = new SoundStarts();
    private final GramFilter stutters = new GramFilter();

    /** The first three syllables of whatever {@link #terms} begin with, and of {@link #stutters}. */
    private final GramFilter thirds = new GramFilter();

    /** The first three of the code words, roughly. */
    private final GramFilter codeThirds = new GramFilter();

    /** Of all sounds, those that letters may spell. */
    private final GramFilter spelled = new GramFilter();

    /** Short terms that no other sounds like, as written: where they stand so, there is nothing more to hear. */
    private final Set<String> written = new HashSet<>();

    Attention(Terms all, Gaps gaps, Pairs pairs, Iterable<String> stuttered, Iterable<String> codeSounds) {
        this.gaps = gaps;
        this.pairs = pairs;
        deaf = all.sounds().isEmpty();
        for (Map.Entry<String, List<Integer>> each : all.sounds().entrySet()) {
            String sound = each.getKey();
            if (sound.indexOf(SoundReader.MASK) < 0) {
                spelled.enterTerm(sound);
                if (sound.length() >= SoundStarts.LEAST) {
                    enter(all, sound, each.getValue());
                }
            }
        }
        for (String sound : stuttered) {
            stutters.enterTriples(sound.substring(0, 3));
            thirds.enterTriples(sound.substring(0, 3));
            begin(sound, STUTTER);
        }
        PairFilter codeHeads = new PairFilter();
        for (String sound : codeSounds) {
            String rough = SoundIndex.roughly(sound);
            codeHeads.add(rough.charAt(0), rough.charAt(1));
            codeThirds.enterTriples(rough.substring(0, 3));
            if (sound.length() == SoundStarts.LEAST) {
                shortCodewords.enter(sound);
            } else {
                codewords.enter(rough);
            }
        }
        for (char first = 1; first < COUNT; first++) {
            for (char second = 1; second < COUNT; second++) {
                boolean code = codeHeads.has(Syllables.rough(first), Syllables.rough(second));
                boolean pair = pairs.filter().has(first, second);
                heads[slot(first, second)] |= (byte) ((code ? CODEWORDS : 0) | (pair ? PAIRS : 0));
            }
        }
        List.of(stutters, thirds, codeThirds, spelled).forEach(GramFilter::trim);
        List.of(terms, shortCodewords, codewords).forEach(SoundStarts::trim);
    }

    private void enter(Terms all, String sound, List<Integer> meant) {
        List<Integer> heard = meant.stream().filter(all::isHeard).toList();
        if (heard.isEmpty()) {
            return;
        }
        terms.enter(sound);
        thirds.enterTriples(sound.substring(0, SoundStarts.LEAST));
        begin(sound, TERMS);
        if (sound.length() < SoundStarts.MOST && heard.size() == 1) {
            written.add(all.textOf(heard.get(0)));
        }
    }

    private void begin(String sound, int what) {
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
        char second = 0;
        int begun = 0;
        int spelledFrom = -1;
        int spelledTo = 0;
        for (int i = 0; i < length; i++) {
            int heard = HEARD_AS[chars[i]];
            char third = (char) (heard & SYLLABLE);
            if ((heard & ODD) != 0) {
                if (letter(chars[i])) {
                    int end = SoundReader.runEnd(content, i);
                    if (SoundReader.spells(content, i, end)) {
                        spelledFrom = spelledFrom < 0 ? i : spelledFrom;
                        spelledTo = end;
                    }
                    i = end - 1;
                } else if (chars[i] < 0x80) {
                    found |= gaps.numeral(content, i) != 0 ? GAPS : 0;
                } else {
                    found |= Fillers.hides(content, i) > 0 ? MASKS : gaps.openAt(content, i) ? GAPS : 0;
                }
            }
            int begins = heads[slot(second, third)];
            if (begun != 0) {
                found |= goesOn(begun & ~found, chars, i, length);
            }
            if (has(begins & ~found, PAIRS) && pairs.promise(chars[i - 1], chars[i])) {
                found |= PAIRS;
            }
            begun = begins & ~PAIRS;
            second = third;
        }
        return spelledFrom >= 0 && !has(found, TERMS) && spellsTerm(content, spelledFrom, spelledTo)
                ? found | TERMS
                : found;
    }

    /** What of that which two syllables began goes on with the third, at this place, and further. */
    private int goesOn(int begun, char[] chars, int at, int length) {
        int found = 0;
        int from = at - 2;
        if (begun == 0 || from < 0 || !mayGoOn(begun, chars, from)) {
            return found;
        }
        char[] sounds = new char[Math.min(SoundStarts.MOST, length - from)];
        for (int i = 0; i < sounds.length; i++) {
            sounds[i] = Syllables.of(chars[from + i]);
        }
        if (has(begun, TERMS) && beginsTerm(sounds, chars, from)) {
            found |= TERMS;
        }
        if (has(begun, STUTTER) && stutters.mayHaveTriple(sounds[0], sounds[1], sounds[2])) {
            found |= STUTTER;
        }
        return has(begun, CODEWORDS) && beginsCodeword(sounds) ? found | CODEWORDS : found;
    }

    /** Tells most threes that begin nothing from a bit, before any of them is looked at closely. */
    private boolean mayGoOn(int begun, char[] chars, int from) {
        char first = Syllables.of(chars[from]);
        char second = Syllables.of(chars[from + 1]);
        char third = Syllables.of(chars[from + 2]);
        return has(begun, TERMS | STUTTER) && thirds.mayHaveTriple(first, second, third)
                || has(begun, CODEWORDS)
                        && codeThirds.mayHaveTriple(
                                Syllables.rough(first), Syllables.rough(second), Syllables.rough(third));
    }

    private boolean beginsTerm(char[] sounds, char[] chars, int from) {
        for (int told = SoundStarts.LEAST; told <= sounds.length; told++) {
            if (terms.has(sounds, told)
                    && (told == SoundStarts.MOST || !written.contains(new String(chars, from, told)))) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsCodeword(char[] sounds) {
        if (shortCodewords.has(sounds, SoundStarts.LEAST)) {
            return true;
        }
        for (int i = 0; i < sounds.length; i++) {
            sounds[i] = Syllables.rough(sounds[i]);
        }
        for (int told = SoundStarts.LEAST + 1; told <= sounds.length; told++) {
            if (codewords.has(sounds, told)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any term may be made up of syllables of which letters between these places spell some. */
    private boolean spellsTerm(Content content, int first, int last) {
        int from = Math.max(0, first - AROUND);
        while (from > 0 && letter(content.charAt(from)) && letter(content.charAt(from - 1))) {
            from--;
        }
        Reading reading = SoundReader.read(content, from, Math.min(content.length(), last + AROUND));
        for (int i = 0; i < reading.length(); i++) {
            if ((reading.changes()[i] & SoundReader.SPELLED) != 0
                    && (spelled.mayJoin(reading.chars(), reading.length(), i)
                            || spelled.mayJoin(reading.chars(), reading.length(), i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
