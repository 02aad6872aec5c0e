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

    /** The tag of a surface that calls for a full look by itself: a code word, a hidden character, all of a pattern. */
    private static final int SPECIAL = 0;

    /** Set in a tag when patterns are anchored on the surface. The rest of it is the surface's kind. */
    private static final int ANCHORED = 1;

    private static final Hits NOTHING = new Hits();

    private static final ThreadLocal<Occurrences> OF_THREAD = ThreadLocal.withInitial(Occurrences::new);

    private final Terms terms;
    private final Glance written;
    private final Wanted wanted;

    /** By kind, which surfaces of the same classes share: its wanted classes. */
    private final int[][] classes;

    /** By kind: where in {@link #wanted} is told what else the patterns anchored on it need. */
    private final int[] starts;

    /** The same by class, for what is heard. */
    private final int[] startsOfClass;

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
        Map<List<Integer>, Integer> kinds = new LinkedHashMap<>();
        kinds.put(List.of(), SPECIAL);
        List<String> texts = new ArrayList<>();
        List<Integer> tags = new ArrayList<>();
        List<Integer> begun = new ArrayList<>(List.of(0));
        for (int surface : surfaces) {
            Terms.Surface role = terms.role(surface);
            int tag = SPECIAL;
            if (role.codeword() == null && role.masked() < 0) {
                int[] own = wanted.of(terms.classesOf(role.term()));
                List<Integer> key = Arrays.stream(own).boxed().toList();
                if (key.isEmpty()) {
                    continue;
                }
                Integer known = kinds.putIfAbsent(key, kinds.size());
                if (known == null) {
                    begun.add(wanted.anchoredOn(own));
                }
                int kind = kinds.get(key);
                int start = begun.get(kind);
                tag = start == Wanted.ALWAYS ? SPECIAL : kind << 1 | (start == Wanted.NEVER ? 0 : ANCHORED);
            }
            texts.add(terms.surfaces().get(surface));
            tags.add(tag);
        }
        written = new Glance(texts, tags.stream().mapToInt(Integer::intValue).toArray());
        classes = kinds.keySet().stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        starts = begun.stream().mapToInt(Integer::intValue).toArray();
        startsOfClass = new int[terms.classCount()];
        Arrays.setAll(startsOfClass, id -> wanted.anchoredOn(wanted.of(new int[] {id})));
        percentStart = startsOfClass[terms.classesOf(terms.percent())[0]];
        wanted.freeze();
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
            return special || anchored && possible(NOTHING);
        }

        /** Whether any pattern is possible with what was heard beside them. */
        boolean any(Hits heard) {
            return special || heard.size() > 0 && possible(heard);
        }

        private boolean possible(Hits heard) {
            Present present = Present.OF_THREAD.get().cleared(wanted.words());
            for (int i = tags.size() - 1; i >= 0; i--) {
                present.enter(classes[tags.number(i) >> 1]);
            }
            for (int i = 0; i < heard.size(); i++) {
                present.enter(wanted.of(terms.classesOf(heard.term(i))));
            }
            long[] words = present.words();
            for (int i = tags.size() - 1; i >= 0; i--) {
                if ((tags.number(i) & ANCHORED) != 0 && wanted.anyMet(starts[tags.number(i) >> 1], words)) {
                    return true;
                }
            }
            return percent && wanted.anyMet(percentStart, words) || anyStarted(heard, words);
        }

        private boolean anyStarted(Hits heard, long[] present) {
            for (int i = 0; i < heard.size(); i++) {
                for (int each : terms.classesOf(heard.term(i))) {
                    if (wanted.anyMet(startsOfClass[each], present)) {
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
