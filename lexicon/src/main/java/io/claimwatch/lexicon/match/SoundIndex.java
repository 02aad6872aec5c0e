package io.claimwatch.lexicon.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Strings of sounds, each with the terms (or code words) that are found by it. */
final class SoundIndex {
    private final Glance glance;
    private final List<List<Integer>> found;

    SoundIndex(Map<String, List<Integer>> sounds) {
        glance = new Glance(List.copyOf(sounds.keySet()));
        found = List.copyOf(sounds.values());
    }

    /** Terms that are heard in other characters than their own, by their sounds, masked ones too. */
    static SoundIndex heard(Terms terms) {
        Map<String, List<Integer>> sounds = new LinkedHashMap<>();
        terms.sounds().forEach((sound, meant) -> {
            List<Integer> heard = meant.stream().filter(terms::isHeard).toList();
            if (!heard.isEmpty()) {
                sounds.put(sound, heard);
            }
        });
        return new SoundIndex(sounds);
    }

    /** Heard terms by {@link Syllables#rough} sounds, those of three syllables or more with one inside masked as well. */
    static SoundIndex rough(Terms terms) {
        Map<String, List<Integer>> sounds = new LinkedHashMap<>();
        for (int term = 0; term < terms.termCount(); term++) {
            if (terms.isHeard(term)) {
                String sound = roughly(Syllables.of(terms.textOf(term), true));
                enter(sounds, sound, term);
                for (int i = 1; i + 1 < sound.length(); i++) {
                    enter(sounds, masked(sound, i), term);
                }
            }
        }
        return new SoundIndex(sounds);
    }

    /** Maskable terms of three syllables with one of them, first or last, said in the place of the middle one as well. */
    static Map<String, List<Integer>> stuttered(Terms terms) {
        Map<String, List<Integer>> sounds = new LinkedHashMap<>();
        for (int term = 0; term < terms.termCount(); term++) {
            String sound = terms.isHeard(term) ? Syllables.of(terms.textOf(term), true) : "";
            if (sound.length() == 3 && terms.sounds().containsKey(masked(sound, 1))) {
                for (char said : new char[] {sound.charAt(0), sound.charAt(2)}) {
                    if (said != sound.charAt(1)) {
                        enter(sounds, "" + sound.charAt(0) + said + sound.charAt(2), term);
                    }
                }
            }
        }
        return sounds;
    }

    static void enter(Map<String, List<Integer>> sounds, String sound, int term) {
        List<Integer> same = sounds.computeIfAbsent(sound, key -> new ArrayList<>(1));
        if (!same.contains(term)) {
            same.add(term);
        }
    }

    private static String masked(String sound, int at) {
        return sound.substring(0, at) + SoundReader.MASK + sound.substring(at + 1);
    }

    static String roughly(String sound) {
        StringBuilder out = new StringBuilder(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            char c = sound.charAt(i);
            out.append(c == SoundReader.MASK ? c : Syllables.rough(c));
        }
        return out.toString();
    }

    void scan(Reading reading, Glance.Sink sink) {
        glance.scan(reading.chars(), reading.length(), sink);
    }

    /** The same around the places where any of this was undone. */
    void scan(Reading reading, int undone, Glance.Sink sink) {
        glance.scan(reading.chars(), reading.length(), reading.firstOf(undone), reading.lastOf(undone), sink);
    }

    /** What a sound, as told by the scan, is found for. */
    List<Integer> of(int sound) {
        return found.get(sound);
    }
}
