package io.claimwatch.lexicon.match;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Simplified Chinese written otherwise, for measuring what is seen through: the way back is the normaliser's. */
public final class OtherWriting {
    private static final char FIRST = '一';
    private static final char LAST = '龥';

    /** By sound with its tone: the characters of that sound alone, the most frequent first. */
    private final Map<String, List<Character>> bySound = new HashMap<>();

    /** Reads the sounds of twenty thousand characters; some hundred milliseconds. */
    public OtherWriting() {
        for (char c = FIRST; c <= LAST; c++) {
            Pinyin sound = soundOf(c);
            if (sound != null && frequency(c) > 0) {
                bySound.computeIfAbsent(sound.name(), key -> new ArrayList<>()).add(c);
            }
        }
        bySound.values().forEach(all -> all.sort((a, b) -> Integer.compare(frequency(b), frequency(a))));
    }

    private static int frequency(char c) {
        CoreDictionary.Attribute word = CoreDictionary.get(String.valueOf(c));
        return word == null || word.hasNature(Nature.w) ? 0 : word.totalFrequency;
    }

    private static Pinyin soundOf(char c) {
        return sounds(String.valueOf(c)).get(0);
    }

    /** Null for a character without a sound. */
    private static List<Pinyin> sounds(String words) {
        List<Pinyin> sounds = new ArrayList<>();
        for (Pinyin sound : PinyinDictionary.convertToPinyin(words)) {
            sounds.add(sound == Pinyin.none5 ? null : sound);
        }
        return sounds;
    }

    /** In traditional characters. */
    public static String traditional(String words) {
        return HanLP.convertToTraditionalChinese(words);
    }

    /** In Latin letters without tones; null where a character has no sound. */
    public static String spelled(String words) {
        StringBuilder out = new StringBuilder();
        for (Pinyin sound : sounds(words)) {
            if (sound == null) {
                return null;
            }
            out.append(sound.getPinyinWithoutTone());
        }
        return out.toString();
    }

    /** The first letter of each syllable; null where a character has no sound. */
    public static String initials(String words) {
        StringBuilder out = new StringBuilder();
        for (Pinyin sound : sounds(words)) {
            if (sound == null) {
                return null;
            }
            out.append(sound.getPinyinWithoutTone().charAt(0));
        }
        return out.toString();
    }

    /** Each character replaced by the most frequent other one of the same sound and tone, where there is one. */
    public String soundsAlike(String words) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < words.length(); at++) {
            char meant = words.charAt(at);
            Pinyin sound = soundOf(meant);
            List<Character> alike = sound == null ? List.of() : bySound.getOrDefault(sound.name(), List.of());
            out.append(alike.stream().filter(c -> c != meant).findFirst().orElse(meant));
        }
        return out.toString();
    }
}
