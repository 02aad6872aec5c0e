package io.claimwatch.lexicon.match;

import io.claimwatch.lexicon.Codeword;
import io.claimwatch.lexicon.TermClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every term of one language with the classes it belongs to, and the strings by which the scan finds them: as written,
 * with one character masked, by sound, and the code words.
 */
final class Terms {
    static final String NUMBER = "number";
    static final String PERCENT = "percent";
    private static final int[] NO_CLASSES = {};

    /** Nobody spells out a longer one, unless it is worth hearing in other characters as well. */
    private static final int LONGEST_SPELLED = 6;

    /** Weight of a number or a percentage: as common as the commonest words. */
    private static final double BUILT_IN = 10_000;

    private final Map<String, Integer> classIds = new LinkedHashMap<>();
    private final List<Boolean> cue = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> termIds = new LinkedHashMap<>();
    private final List<int[]> classesOf = new ArrayList<>();
    private final Map<String, Integer> surfaceIds = new HashMap<>();
    private final List<String> surfaces = new ArrayList<>();
    private final List<Surface> roles = new ArrayList<>();
    private final Map<String, List<Integer>> sounds = new LinkedHashMap<>();
    private final BitSet heard = new BitSet();
    private final BitSet substance = new BitSet();
    private double[] weights;
    private int[][] frozen;
    private final int number;
    private final int percent;

    /**
     * What finding a string means.
     *
     * @param term the term; -1 if it is none
     * @param masked the term with one character hidden that it may be; -1 if none
     * @param codeword what it stands for; null if nothing
     */
    record Surface(int term, int masked, Codeword codeword) {}

    Terms(Collection<TermClass> classes, Collection<Codeword> codewords) {
        number = term("\u0001number", classId(NUMBER, true));
        percent = term("\u0001percent", classId(PERCENT, false));
        for (TermClass each : classes) {
            add(each);
        }
        for (Codeword codeword : codewords) {
            addCodeword(codeword);
        }
    }

    private void add(TermClass each) {
        int id = classId(each.name(), each.cue());
        for (String raw : each.terms()) {
            String text = fold(raw);
            if (text.isEmpty()) {
                continue;
            }
            int term = literal(text, id);
            if (maskable(each, text)) {
                mask(text, term);
            }
            sound(each, text, term);
        }
    }

    /** A heard term of four is known by three; a shorter one must be marked. */
    private static boolean maskable(TermClass each, String text) {
        return each.maskable() && text.length() >= 3
                || each.phonetic() && !each.cue() && text.length() > 3 && text.length() <= LONGEST_SPELLED;
    }

    /** Every term may be spelled in pinyin; only those of phonetic classes are heard in other characters. */
    private void sound(TermClass each, String text, int term) {
        boolean spoken = text.length() >= 2 && !each.cue() && (each.phonetic() || text.length() <= LONGEST_SPELLED);
        String sound = spoken ? Syllables.of(text, true) : null;
        if (sound == null) {
            return;
        }
        sounds(sound, term);
        if (each.phonetic()) {
            heard.set(term);
            for (int i = 0; maskable(each, text) && i < sound.length(); i++) {
                sounds(sound.substring(0, i) + SoundReader.MASK + sound.substring(i + 1), term);
            }
        }
    }

    private void sounds(String sound, int term) {
        List<Integer> same = sounds.computeIfAbsent(sound, key -> new ArrayList<>(1));
        if (!same.contains(term)) {
            same.add(term);
        }
    }

    private void mask(String text, int term) {
        for (int i = 0; i < text.length(); i++) {
            String masked = text.substring(0, i) + CharTable.MASK + text.substring(i + 1);
            int surface = surface(masked);
            Surface role = roles.get(surface);
            if (role.masked() < 0) {
                roles.set(surface, new Surface(role.term(), term, role.codeword()));
            }
        }
    }

    private void addCodeword(Codeword codeword) {
        int surface = surface(fold(codeword.said()));
        Surface role = roles.get(surface);
        Codeword folded = new Codeword(codeword.said(), fold(codeword.means()), codeword.transform());
        roles.set(surface, new Surface(role.term(), role.masked(), folded));
    }

    /** Adds a literal of a pattern; its class is named {@code 'text}. */
    void addLiteral(String raw) {
        String text = fold(raw);
        if (!text.isEmpty()) {
            literal(text, classId("'" + raw, false));
        }
    }

    private int literal(String text, int classId) {
        int term = term(text, classId);
        int surface = surface(text);
        Surface role = roles.get(surface);
        roles.set(surface, new Surface(term, role.masked(), role.codeword()));
        return term;
    }

    private int term(String text, int classId) {
        Integer known = termIds.putIfAbsent(text, classesOf.size());
        if (known == null) {
            classesOf.add(new int[] {classId});
            texts.add(text);
            return classesOf.size() - 1;
        }
        int[] old = classesOf.get(known);
        for (int each : old) {
            if (each == classId) {
                return known;
            }
        }
        int[] grown = Arrays.copyOf(old, old.length + 1);
        grown[old.length] = classId;
        classesOf.set(known, grown);
        return known;
    }

    private int surface(String text) {
        Integer known = surfaceIds.putIfAbsent(text, surfaces.size());
        if (known == null) {
            surfaces.add(text);
            roles.add(new Surface(-1, -1, null));
            return surfaces.size() - 1;
        }
        return known;
    }

    private int classId(String name, boolean isCue) {
        Integer known = classIds.putIfAbsent(name, cue.size());
        if (known == null) {
            cue.add(isCue);
            names.add(name);
            return cue.size() - 1;
        }
        return known;
    }

    /** As the scan reads it. */
    static String fold(String raw) {
        Content content = Normaliser.read(raw, 0);
        return content.slice(0, content.length());
    }

    /** How often a class is seen in talk, roughly. */
    double weight(int classId) {
        if (weights == null) {
            weights = new double[cue.size()];
            for (int term = 0; term < texts.size(); term++) {
                for (int each : classesOf.get(term)) {
                    weights[each] += weightOf(texts.get(term));
                }
            }
        }
        return weights[classId];
    }

    private static double weightOf(String term) {
        return term.charAt(0) == '\u0001' ? BUILT_IN : Frequency.of(term);
    }

    /** The class's id; -1 if there is no such class. */
    int idOf(String className) {
        return classIds.getOrDefault(className, -1);
    }

    boolean isCue(int classId) {
        return cue.get(classId);
    }

    int termCount() {
        return texts.size();
    }

    int classCount() {
        return cue.size();
    }

    /** The classes of a term; none for -1. */
    int[] classesOf(int term) {
        return term < 0 ? NO_CLASSES : frozen == null ? classesOf.get(term) : frozen[term];
    }

    /** Whether a term says something by itself: not a number, and of a class that is no cue. */
    boolean isSubstance(int term) {
        return substance.get(term);
    }

    /** No more terms: from here look-ups go through plain arrays. */
    void freeze() {
        frozen = classesOf.toArray(int[][]::new);
        for (int term = 0; term < frozen.length; term++) {
            substance.set(
                    term,
                    term != number
                            && term != percent
                            && !Arrays.stream(frozen[term]).allMatch(cue::get));
        }
    }

    List<String> surfaces() {
        return surfaces;
    }

    Surface role(int surface) {
        return roles.get(surface);
    }

    /** Sounds with the terms that have them. */
    Map<String, List<Integer>> sounds() {
        return sounds;
    }

    /** Whether the term may be heard in other characters than its own. */
    boolean isHeard(int term) {
        return heard.get(term);
    }

    /** Whether the class is one of the built-in ones, numbers and percentages. */
    boolean isCounted(int classId) {
        return classId == classesOf(number)[0] || classId == classesOf(percent)[0];
    }

    int number() {
        return number;
    }

    int percent() {
        return percent;
    }

    /** The term's text, folded. */
    String textOf(int term) {
        return texts.get(term);
    }

    String nameOf(int classId) {
        return names.get(classId);
    }
}
