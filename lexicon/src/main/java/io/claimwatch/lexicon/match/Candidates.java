package io.claimwatch.lexicon.match;

import io.claimwatch.lexicon.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Whether the terms of a text, as written, leave any pattern of an entry possible: most texts are done with when this says
 * no. Says yes too often, never no wrongly: punctuation inside a term, the order and the distance of terms are not looked
 * at, any numeral is a number, and any sign of a percentage one.
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

    /** What a number brings of the classes that are wanted. */
    private final int[] ofNumber;

    private final Found everything = new Found(null, null, false, true);

    /**
     * @param surfaces the terms' surfaces that are looked for
     * @param patterns of entries
     */
    Candidates(Terms terms, int[] surfaces, List<Wanted.Of> patterns) {
        this.terms = terms;
        wanted = new Wanted(terms, patterns);
        Map<List<Integer>, Integer> tagOf = new HashMap<>();
        List<Integer> cells = new ArrayList<>(List.of(Wanted.NEVER, 0));
        int[] ofPercent = wanted.of(terms.classesOf(terms.percent()));
        Map<String, Integer> tags = new LinkedHashMap<>();
        for (String sign : Numbers.PERCENT_SIGNS) {
            tags.put(sign, tag(ofPercent, tagOf, cells));
        }
        for (int surface : surfaces) {
            Terms.Surface role = terms.role(surface);
            String text = terms.surfaces().get(surface);
            if (role.codeword() != null || role.masked() >= 0) {
                tags.put(text, SPECIAL);
                continue;
            }
            int[] own = wanted.of(terms.classesOf(role.term()));
            if (Numbers.PERCENT_SIGNS.contains(text)) {
                own = IntStream.concat(Arrays.stream(own), Arrays.stream(ofPercent))
                        .toArray();
            }
            if (own.length > 0) {
                tags.put(text, tag(own, tagOf, cells));
            }
        }
        written = new Glance(List.copyOf(tags.keySet()), ints(tags.values()));
        kinds = ints(cells);
        startsOfClass = new int[terms.classCount()];
        Arrays.setAll(startsOfClass, id -> wanted.anchoredOn(wanted.of(new int[] {id}), true));
        doubtfulStartsOfClass = new int[terms.classCount()];
        Arrays.setAll(doubtfulStartsOfClass, id -> wanted.anchoredOn(wanted.of(new int[] {id}), false));
        ofNumber = wanted.of(terms.classesOf(terms.number()));
        wanted.freeze();
    }

    private int tag(int[] own, Map<List<Integer>, Integer> known, List<Integer> cells) {
        return known.computeIfAbsent(Arrays.stream(own).boxed().toList(), key -> enter(own, cells));
    }

    private int enter(int[] own, List<Integer> cells) {
        int start = wanted.anchoredOn(own, true);
        if (start == Wanted.ALWAYS) {
            return SPECIAL;
        }
        int place = cells.size();
        cells.add(start);
        cells.add(own.length);
        Arrays.stream(own).forEach(cells::add);
        return place << 1 | (start == Wanted.NEVER ? 0 : ANCHORED);
    }

    private static int[] ints(Collection<Integer> all) {
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
            if (found.number(i) == SPECIAL && Scanner.stands(content, found.start(i), found.end(i))) {
                return everything;
            }
            anchored |= found.number(i) & ANCHORED;
        }
        return new Found(content, found, anchored != 0, false);
    }

    /** The terms of one text; good until the next one is looked at in the same thread. */
    final class Found {
        private final Content content;
        private final Occurrences tags;
        private final boolean anchored;
        private final boolean special;

        private Found(Content content, Occurrences tags, boolean anchored, boolean special) {
            this.content = content;
            this.tags = tags;
            this.anchored = anchored;
            this.special = special;
        }

        /**
         * Whether any pattern is possible, or the text holds something that must be looked at in full.
         *
         * @param asked says of an entry that speaks of some goods only whether it is of interest
         */
        boolean any(Predicate<Entry> asked) {
            return special || anchored && possible(NOTHING, present().words(), asked);
        }

        /** Whether any pattern is possible with what was heard beside them, where none was without. */
        boolean any(Hits heard, Predicate<Entry> asked) {
            return special || heard.size() > 0 && more(heard, asked);
        }

        private boolean more(Hits heard, Predicate<Entry> asked) {
            Present present = present();
            boolean more = false;
            for (int i = 0; i < heard.size(); i++) {
                int[] classes = wanted.of(terms.classesOf(heard.term(i)));
                more |= present.enter(classes, 0, classes.length, wanted.twice());
            }
            return more && possible(heard, present.words(), asked);
        }

        /** What stands in the text as written. */
        private Present present() {
            Present present = Present.OF_THREAD.get().cleared(wanted.words());
            for (int i = tags.size() - 1; i >= 0; i--) {
                int place = tags.number(i) >> 1;
                present.enter(kinds, place + CLASSES, kinds[place + CLASSES - 1], wanted.twice());
            }
            if (Numbers.mayHaveNumber(content)) {
                present.enter(ofNumber, 0, ofNumber.length, wanted.twice());
            }
            return present;
        }

        private boolean possible(Hits heard, long[] words, Predicate<Entry> asked) {
            for (int i = tags.size() - 1; i >= 0; i--) {
                if ((tags.number(i) & ANCHORED) != 0 && wanted.anyMet(kinds[tags.number(i) >> 1], words, asked)) {
                    return true;
                }
            }
            return anyStarted(heard, words, asked);
        }

        private boolean anyStarted(Hits heard, long[] present, Predicate<Entry> asked) {
            for (int i = 0; i < heard.size(); i++) {
                int[] starts = heard.tentative(i) ? doubtfulStartsOfClass : startsOfClass;
                for (int each : terms.classesOf(heard.term(i))) {
                    if (wanted.anyMet(starts[each], present, asked)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
