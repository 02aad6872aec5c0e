package io.claimwatch.lexicon.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the terms of a text, as written, leave any pattern of an entry possible: most texts are done with when this says
 * no. Says yes too often, never no wrongly: punctuation inside a term, the order and the distance of terms are not looked
 * at, and numbers are taken to be there.
 */
final class Candidates {
    /** A text with more terms is looked at in full. */
    private static final int MOST = 256;

    /** The tag of a surface that calls for a full look by itself: a code word, a hidden character. */
    private static final int SPECIAL = 0;

    /** Set in a tag when patterns are anchored on the surface. The rest of it is the surface's kind. */
    private static final int ANCHORED = 1;

    private static final Hits NOTHING = new Hits();

    private final Terms terms;
    private final Automaton written;
    private final int presentWords;

    /** By kind, which surfaces of the same classes share: where its classes begin in {@link #classes}, their number first. */
    private final int[] places;

    private final int[] classes;

    /** By kind: the needs of the patterns anchored on it. */
    private final Needs[][] starts;

    /** By class: the needs of the patterns anchored on it. */
    private final Needs[][] startsOfClass;

    private final int[] numberClasses;
    private final Needs[] percentStarts;
    private final Found everything = new Found(new int[1], false, false, true);

    /**
     * @param written finds the surfaces
     * @param surfaces the terms' surfaces in the order of the automaton
     * @param patterns the needs of each pattern that belongs to an entry
     */
    Candidates(Terms terms, Automaton written, int[] surfaces, List<Needs> patterns) {
        this.terms = terms;
        List<List<Needs>> byClass = new ArrayList<>();
        for (int i = 0; i < terms.classCount(); i++) {
            byClass.add(new ArrayList<>(0));
        }
        for (Needs needs : patterns) {
            for (int anchor : needs.anchors()) {
                byClass.get(anchor).add(needs);
            }
        }
        startsOfClass = byClass.stream().map(each -> each.toArray(Needs[]::new)).toArray(Needs[][]::new);
        presentWords = (terms.classCount() + 63) >>> 6;
        int[] tags = new int[surfaces.length];
        Map<List<Integer>, Integer> kinds = new LinkedHashMap<>();
        kinds.put(List.of(), SPECIAL);
        for (int i = 0; i < surfaces.length; i++) {
            Terms.Surface role = terms.role(surfaces[i]);
            if (role.codeword() == null && role.masked() < 0) {
                int[] own = terms.classesOf(role.term());
                int kind = kinds.computeIfAbsent(Arrays.stream(own).boxed().toList(), key -> kinds.size());
                boolean anchored =
                        Arrays.stream(own).anyMatch(id -> !byClass.get(id).isEmpty());
                tags[i] = kind << 1 | (anchored ? ANCHORED : 0);
            }
        }
        this.written = written.tagged(tags);
        places = new int[kinds.size()];
        starts = new Needs[kinds.size()][];
        classes = new int
                [kinds.keySet().stream().mapToInt(each -> each.size() + 1).sum()];
        int free = 0;
        for (Map.Entry<List<Integer>, Integer> each : kinds.entrySet()) {
            int[] own = each.getKey().stream().mapToInt(Integer::intValue).toArray();
            starts[each.getValue()] = anchoredOn(own, byClass);
            places[each.getValue()] = free;
            classes[free++] = own.length;
            System.arraycopy(own, 0, classes, free, own.length);
            free += own.length;
        }
        int[] percent = terms.classesOf(terms.percent());
        numberClasses = new int[] {terms.classesOf(terms.number())[0], percent[0]};
        percentStarts = anchoredOn(percent, byClass);
    }

    private static Needs[] anchoredOn(int[] classes, List<List<Needs>> byClass) {
        List<Needs> all = new ArrayList<>(0);
        for (int each : classes) {
            all.addAll(byClass.get(each));
        }
        return all.toArray(Needs[]::new);
    }

    /** What stands in the text as written. */
    Found find(Content content) {
        int[] found = written.tags(content.chars(), content.length(), MOST);
        if (found == null) {
            return everything;
        }
        int anchored = 0;
        for (int i = found[0]; i > 0; i--) {
            if (found[i] == SPECIAL) {
                return everything;
            }
            anchored |= found[i] & ANCHORED;
        }
        boolean percent = percentStarts.length > 0 && percentSign(content.chars(), content.length());
        return new Found(found, percent, anchored != 0 || percent, false);
    }

    /** The terms of one text. */
    final class Found {
        /** How many, then the tag of each. */
        private final int[] tags;

        private final boolean percent;
        private final boolean anchored;
        private final boolean special;

        private Found(int[] tags, boolean percent, boolean anchored, boolean special) {
            this.tags = tags;
            this.percent = percent;
            this.anchored = anchored;
            this.special = special;
        }

        /** Whether any pattern is possible, or the text holds something that must be looked at in full. */
        boolean any() {
            return special || anchored && possible(NOTHING);
        }

        /** Whether any pattern is possible with what was heard beside them. */
        boolean any(Hits heard) {
            return special || heard.size() > 0 && possible(heard);
        }

        private boolean possible(Hits heard) {
            Present present = Present.OF_THREAD.get().cleared(presentWords);
            present.enter(numberClasses);
            int last = SPECIAL;
            for (int i = tags[0]; i > 0; i--) {
                if (tags[i] != last) {
                    last = tags[i];
                    int place = places[last >> 1];
                    present.enter(classes, place + 1, classes[place]);
                }
            }
            for (int i = 0; i < heard.size(); i++) {
                present.enter(terms.classesOf(heard.term(i)));
            }
            for (int i = tags[0]; i > 0; i--) {
                if ((tags[i] & ANCHORED) != 0 && anyMet(starts[tags[i] >> 1], present.words())) {
                    return true;
                }
            }
            return percent && anyMet(percentStarts, present.words()) || anyStarted(heard, present.words());
        }

        private boolean anyStarted(Hits heard, long[] present) {
            for (int i = 0; i < heard.size(); i++) {
                for (int each : terms.classesOf(heard.term(i))) {
                    if (anyMet(startsOfClass[each], present)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static boolean anyMet(Needs[] patterns, long[] present) {
        for (Needs needs : patterns) {
            if (needs.metBy(present)) {
                return true;
            }
        }
        return false;
    }

    private static boolean percentSign(char[] chars, int length) {
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c == '%' || c == '成' || c == '之') {
                return true;
            }
        }
        return false;
    }
}
