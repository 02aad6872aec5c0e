package io.claimwatch.lexicon.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether the terms of a text, as written, leave any pattern of an entry possible: most texts are done with when this says
 * no. Says yes too often, never no wrongly: punctuation inside a term, the order and the distance of terms are not looked
 * at, and numbers are taken to be there.
 */
final class Candidates {
    /** A text with more terms is looked at in full. */
    private static final int MOST = 256;

    private static final int FEW = 32;

    private static final Hits NOTHING = new Hits();

    private final Terms terms;
    private final Automaton written;
    private final int presentWords;

    /** By surface: its classes; null for one that calls for a full look by itself (a code word, a hidden character). */
    private final int[][] classes;

    /** By surface: the needs of the patterns anchored on it. */
    private final Needs[][] starts;

    /** By class: the needs of the patterns anchored on it. */
    private final Needs[][] startsOfClass;

    private final int[] numberClasses;
    private final Needs[] percentStarts;

    /**
     * @param written finds the surfaces
     * @param surfaces the terms' surfaces in the order of the automaton
     * @param patterns the needs of each pattern that belongs to an entry
     */
    Candidates(Terms terms, Automaton written, int[] surfaces, List<Needs> patterns) {
        this.terms = terms;
        this.written = written;
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
        classes = new int[surfaces.length][];
        starts = new Needs[surfaces.length][];
        for (int i = 0; i < surfaces.length; i++) {
            Terms.Surface role = terms.role(surfaces[i]);
            if (role.codeword() == null && role.masked() < 0) {
                classes[i] = terms.classesOf(role.term());
                starts[i] = anchoredOn(classes[i], byClass);
            }
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
        char[] chars = content.chars();
        int length = content.length();
        int[] found = new int[FEW];
        int size = 0;
        boolean anchored = false;
        int state = Automaton.START;
        for (int i = 0; i < length; i++) {
            state = written.step(state, written.code(chars[i]));
            for (int out = written.firstOutput(state); out != 0; out = written.nextOutput(out)) {
                int surface = written.term(out);
                if (classes[surface] == null || size == MOST) {
                    return new Found(found, 0, false, false, true);
                }
                if (size == found.length) {
                    found = Arrays.copyOf(found, MOST);
                }
                found[size++] = surface;
                anchored |= starts[surface].length > 0;
            }
        }
        boolean percent = percentStarts.length > 0 && percentSign(chars, length);
        return new Found(found, size, percent, anchored || percent, false);
    }

    /** The terms of one text. */
    final class Found {
        private final int[] surfaces;
        private final int size;
        private final boolean percent;
        private final boolean anchored;
        private final boolean special;

        private Found(int[] surfaces, int size, boolean percent, boolean anchored, boolean special) {
            this.surfaces = surfaces;
            this.size = size;
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
            long[] present = new long[presentWords];
            enter(numberClasses, present);
            for (int i = 0; i < size; i++) {
                enter(classes[surfaces[i]], present);
            }
            for (int i = 0; i < heard.size(); i++) {
                enter(terms.classesOf(heard.term(i)), present);
            }
            for (int i = 0; i < size; i++) {
                if (anyMet(starts[surfaces[i]], present)) {
                    return true;
                }
            }
            return percent && anyMet(percentStarts, present) || anyStarted(heard, present);
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

    private static void enter(int[] classes, long[] present) {
        for (int id : classes) {
            present[id >>> 6] |= 1L << id;
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
