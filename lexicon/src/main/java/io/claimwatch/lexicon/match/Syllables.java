package io.claimwatch.lexicon.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sound of characters: toneless syllables with the folds that recognisers and speakers confuse (zh/z, ch/c, sh/s,
 * n/l, an/ang, en/eng, in/ing, r/l and h/f left apart). A character has one sound here, its first in HanLP's table;
 * the same holds for the lexicon's terms, so that a wrong reading is wrong on both sides.
 */
final class Syllables {
    private static final char[] OF_CHAR = new char[1 << 16];
    private static final Map<String, Character> BY_LETTERS = new HashMap<>();
    private static final Set<String> SPELLINGS = new TreeSet<>();

    /** By syllable: what it is near to, see {@link #rough}. */
    private static final char[] ROUGH;

    static {
        String resource = "/data/dictionary/pinyin/pinyin.txt";
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Syllables.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.length() > 3 && line.charAt(1) == '=') {
                    OF_CHAR[line.charAt(0)] = id(firstReading(line.substring(2)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read HanLP's pinyin table", e);
        }
        ROUGH = roughly();
    }

    private static final Letters LETTERS = new Letters(
            SPELLINGS.stream()
                    .filter(each -> each.chars().allMatch(c -> c >= 'a' && c <= 'z'))
                    .toList(),
            each -> BY_LETTERS.get(fold(each)));

    private Syllables() {}

    /** All spellings as a trie. */
    static Letters letters() {
        return LETTERS;
    }

    /** The syllable of a character, from 1; 0 if it has none. */
    static char of(char c) {
        return OF_CHAR[c];
    }

    /** One more than the greatest syllable. */
    static int count() {
        return ROUGH.length;
    }

    /**
     * A coarser sound, from 1 and below 128; 0 for 0. A recogniser that is fed a broken word keeps about this much of
     * it: the place of the first sound and the vowel (预某防 is written 孕谋房, 效某果 酵母果). After l the vowels i, ei and
     * ü are one (免某力, 免某率), after zh, ch and sh the i and the e (支, 这).
     */
    static char rough(char syllable) {
        return syllable < ROUGH.length ? ROUGH[syllable] : 0;
    }

    /** The letters' syllables; null for a character without a sound. */
    static String of(String term, boolean chinese) {
        StringBuilder out = new StringBuilder(term.length());
        for (int i = 0; i < term.length(); i++) {
            char syllable = OF_CHAR[term.charAt(i)];
            if (syllable == 0 || !chinese) {
                return null;
            }
            out.append(syllable);
        }
        return out.toString();
    }

    private static String firstReading(String readings) {
        int comma = readings.indexOf(',');
        String first = comma < 0 ? readings : readings.substring(0, comma);
        int end = first.length();
        while (end > 0 && Character.isDigit(first.charAt(end - 1))) {
            end--;
        }
        return first.substring(0, end);
    }

    private static char id(String letters) {
        SPELLINGS.add(letters);
        return BY_LETTERS.computeIfAbsent(fold(letters), key -> (char) (BY_LETTERS.size() + 1));
    }

    private static String fold(String letters) {
        String folded = letters.replace("ü", "v").replace("u:", "v");
        if (folded.startsWith("zh") || folded.startsWith("ch") || folded.startsWith("sh")) {
            folded = folded.charAt(0) + folded.substring(2);
        }
        if (folded.startsWith("n")) {
            folded = "l" + folded.substring(1);
        }
        if (folded.endsWith("ang") || folded.endsWith("eng") || folded.endsWith("ing")) {
            folded = folded.substring(0, folded.length() - 1);
        }
        return folded;
    }

    private static char[] roughly() {
        Map<String, Character> ids = new HashMap<>();
        char[] rough = new char[BY_LETTERS.size() + 1];
        BY_LETTERS.forEach((letters, syllable) ->
                rough[syllable] = ids.computeIfAbsent(roughly(letters), key -> (char) (ids.size() + 1)));
        return rough;
    }

    private static String roughly(String folded) {
        char first = folded.charAt(0);
        boolean vowelFirst = "aeiouv".indexOf(first) >= 0;
        String sound = vowelFirst ? folded : folded.substring(1);
        String place =
                switch (first) {
                    case 'b', 'p' -> "b";
                    case 'd', 't' -> "d";
                    case 'g', 'k' -> "g";
                    case 'j', 'q', 'x' -> "j";
                    case 'z', 'c', 's' -> "z";
                    case 'f', 'h' -> "f";
                    default -> vowelFirst ? "" : String.valueOf(first);
                };
        if (first == 'l' && (sound.equals("ei") || sound.equals("v")) || place.equals("z") && sound.equals("e")) {
            return place + "i";
        }
        return place
                + switch (sound) {
                    case "ai", "an", "ao", "ua", "uai", "uan" -> "a";
                    case "ei", "en", "er" -> "e";
                    case "in" -> "i";
                    case "ian" -> "ie";
                    case "iao" -> "ia";
                    case "iong" -> "iu";
                    case "ong", "ou", "uo", "un" -> "u";
                    case "o" -> "u";
                    case "ue", "van" -> "ve";
                    case "vn" -> "v";
                    default -> sound;
                };
    }
}
