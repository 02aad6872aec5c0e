package io.claimwatch.lexicon.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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

    /** The tag of a surface that calls for a full look by itself: a code word, a hidden character, all of a pattern. */
    private static final int SPECIAL = 0;

    /** Set in a tag when patterns are anchored on the surface. The rest of it is the place of its kind in {@link #kinds}. */
    private static final int ANCHORED = 1;

    /** In {@link #kinds}, after where in {@link #wanted} is told what else is needed, and how many classes there are. */
    private static final int CLASSES = 2;

    private static final Hits NOTHING = new Hits();

    private static final ThreadLocal<Occurrences> OF_THREAD = ThreadLocal.withInitial(Occurrences::new);

    private final Terms terms;
    private final Glance written;
    private final Wanted wanted;

    /**
     * Of each kind of surfaces that share their classes, side by side: where in {@link #wanted} is told what else the patterns
     * anchored on it need, how many wanted classes it has, and those.
     */
    private final int[] kinds;

    /** By class, for what is surely heard: where in {@link #wanted} is told what else the patterns anchored on it need. */
    private final int[] startsOfClass;

    /** The same for what is heard on little evidence. */
    private final int[] doubtfulStartsOfClass;

    /** The same for percentages; 0 when there is nothing. */
    private final int percentStart;

    private final Found everything = new Found(null, false, false, true);

    /**
     * @param surfaces the terms' surfaces that are looked for
     * @param patterns the needs of each pattern that belongs to an entry
     */
    Candidates(Terms terms, int[] surfaces, List<Needs> patterns) {
        this.terms = terms;
        wanted = new Wanted(terms, patterns);
        Map<List<Integer>, Integer> tagOf = new HashMap<>();
        List<Integer> cells = new ArrayList<>(List.of(Wanted.NEVER, 0));
        List<String> texts = new ArrayList<>();
        List<Integer> tags = new ArrayList<>();
        for (int surface : surfaces) {
            Terms.Surface role = terms.role(surface);
            int tag = SPECIAL;
            if (role.codeword() == null && role.masked() < 0) {
                List<Integer> own = Arrays.stream(wanted.of(terms.classesOf(role.term())))
                        .boxed()
                        .toList();
                if (own.isEmpty()) {
                    continue;
                }
                tag = tagOf.computeIfAbsent(own, key -> enter(key, cells));
            }
            texts.add(terms.surfaces().get(surface));
            tags.add(tag);
        }
        written = new Glance(texts, ints(tags));
        kinds = ints(cells);
        startsOfClass = new int[terms.classCount()];
        Arrays.setAll(startsOfClass, id -> wanted.anchoredOn(wanted.of(new int[] {id}), true));
        doubtfulStartsOfClass = new int[terms.classCount()];
        Arrays.setAll(doubtfulStartsOfClass, id -> wanted.anchoredOn(wanted.of(new int[] {id}), false));
        percentStart = startsOfClass[terms.classesOf(terms.percent())[0]];
        wanted.freeze();
    }

    private int enter(List<Integer> own, List<Integer> cells) {
        int start = wanted.anchoredOn(ints(own), true);
        if (start == Wanted.ALWAYS) {
            return SPECIAL;
        }
        int place = cells.size();
        cells.add(start);
        cells.add(own.size());
        cells.addAll(own);
        return place << 1 | (start == Wanted.NEVER ? 0 : ANCHORED);
    }

    private static int[] ints(List<Integer> all) {
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What stands in the text as written. */
    Found find(Content content) {
        Occurrences found = OF_THREAD.get().clear();
        written.scan(content.chars(), content.length(), found);
        if (found.size() > MOST) {
            return everything;
        }
        int anchored = 0;
        for (int i = found.size() - 1; i >= 0; i--) {
            if (found.number(i) == SPECIAL) {
                return everything;
            }
            anchored |= found.number(i) & ANCHORED;
        }
        boolean percent = percentStart != Wanted.NEVER && percentSign(content.chars(), content.length());
        return new Found(found, percent, anchored != 0 || percent, false);
    }

    /** The terms of one text; good until the next one is looked at in the same thread. */
    final class Found {
        private final Occurrences tags;
        private final boolean percent;
        private final boolean anchored;
        private final boolean special;

        private Found(Occurrences tags, boolean percent, boolean anchored, boolean special) {
            this.tags = tags;
            this.percent = percent;
            this.anchored = anchored;
            this.special = special;
        }

        /** Whether any pattern is possible, or the text holds something that must be looked at in full. */
        boolean any() {
            return special || anchored && possible(NOTHING, present().words());
        }

        /** Whether any pattern is possible with what was heard beside them, where none was without. */
        boolean any(Hits heard) {
            return special || heard.size() > 0 && more(heard);
        }

        private boolean more(Hits heard) {
            Present present = present();
            boolean more = false;
            for (int i = 0; i < heard.size(); i++) {
                more |= present.enter(wanted.of(terms.classesOf(heard.term(i))));
            }
            return more && possible(heard, present.words());
        }

        /** What stands in the text as written. */
        private Present present() {
            Present present = Present.OF_THREAD.get().cleared(wanted.words());
            for (int i = tags.size() - 1; i >= 0; i--) {
                int place = tags.number(i) >> 1;
                present.enter(kinds, place + CLASSES, kinds[place + CLASSES - 1]);
            }
            return present;
        }

        private boolean possible(Hits heard, long[] words) {
            for (int i = tags.size() - 1; i >= 0; i--) {
                if ((tags.number(i) & ANCHORED) != 0 && wanted.anyMet(kinds[tags.number(i) >> 1], words)) {
                    return true;
                }
            }
            return percent && wanted.anyMet(percentStart, words) || anyStarted(heard, words);
        }

        private boolean anyStarted(Hits heard, long[] present) {
            for (int i = 0; i < heard.size(); i++) {
                int[] starts = heard.tentative(i) ? doubtfulStartsOfClass : startsOfClass;
                for (int each : terms.classesOf(heard.term(i))) {
                    if (wanted.anyMet(starts[each], present)) {
                        return true;
                    }
                }
            }
            return false;
        }
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
