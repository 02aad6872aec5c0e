package io.claimwatch.lexicon.match;

import io.claimwatch.contract.Transform;
import java.util.Arrays;
import java.util.List;

/**
 * Undoes what a plain scan cannot see through: code words become what they mean, stutter (囊囊肿肿) and inserted
 * fillers (保什么护) are dropped. The plain reading stays; this one only adds to it.
 */
final class Rewriter {
    /** Marks in {@link Reading#changes} that a character was dropped which may be meant as it stands. */
    static final int DOUBTFUL = 1 << 20;

    /** Marks that 某 or 什么 was dropped, or what a recogniser writes for it. */
    static final int MASKED = 1 << 21;

    private static final int FILLER = Content.bit(Transform.FILLER);

    /** A code word at a place. */
    record Coded(int start, int end, String means, int changes) {
        boolean tentative() {
            return (changes & Hits.TENTATIVE) != 0;
        }

        /** Whether it only sounds so. */
        boolean heard() {
            return (changes & Content.bit(Transform.HOMOPHONE)) != 0;
        }

        /** Whether this one is sure and leaves no room for the guess. */
        boolean excludes(Coded guess) {
            return !tentative() && start < guess.end && guess.start < end;
        }
    }

    private final Content content;
    private final List<Coded> coded;
    private final Gaps gaps;
    private char[] chars;
    private int[] first;
    private int[] last;
    private int[] changes;
    private int n;
    private int pending;

    /** Until here a 小 has been seen to be one of a pair. */
    private int interleaved = -1;

    private Rewriter(Content content, List<Coded> coded, Gaps gaps) {
        this.content = content;
        this.coded = coded;
        this.gaps = gaps;
        int size = content.length() + 16;
        chars = new char[size];
        first = new int[size];
        last = new int[size];
        changes = new int[size];
    }

    /** @param coded sorted by start, the longest first where several start together */
    static Reading rewrite(Content content, List<Coded> coded, Gaps gaps) {
        return new Rewriter(content, coded, gaps).run();
    }

    private Reading run() {
        int next = 0;
        int i = 0;
        while (i < content.length()) {
            while (next < coded.size() && coded.get(next).start() < i) {
                next++;
            }
            i = next < coded.size() && coded.get(next).start() == i ? replace(coded.get(next)) : step(i);
        }
        return new Reading(chars, first, last, changes, n);
    }

    private int step(int at) {
        char c = content.charAt(at);
        char numeral = gaps.numeral(content, at);
        int filler = Fillers.at(content, at);
        if (numeral != 0) {
            put(numeral, at, at + 1, Content.bit(Transform.NUMERAL));
        } else if (filler > 0) {
            pending |= FILLER | (Fillers.hides(content, at) > 0 ? MASKED : 0);
            return at + filler;
        } else if (n > 0 && Fillers.masks(c)) {
            pending |= FILLER | DOUBTFUL | MASKED;
        } else if (n > 0 && Fillers.weak(c) && gaps.openAt(content, at)) {
            pending |= FILLER | DOUBTFUL;
        } else if (small(at)) {
            pending |= FILLER;
        } else if (n > 0 && stutters(at)) {
            changes[n - 1] |= Content.bit(Transform.REPEAT);
            last[n - 1] = at + 1;
        } else {
            put(c, at, at + 1, content.changes(at, at + 1));
        }
        return at + 1;
    }

    /** A Chinese character said once more; letters and digits repeat for other reasons. */
    private boolean stutters(int at) {
        char c = content.charAt(at);
        return chars[n - 1] == c && last[n - 1] == at && CharTable.kind(c) == CharTable.HAN;
    }

    private boolean small(int at) {
        if (gaps.interleaved(content, at)) {
            interleaved = at + 2;
            return true;
        }
        return at == interleaved;
    }

    private int replace(Coded word) {
        for (int k = 0; k < word.means().length(); k++) {
            put(word.means().charAt(k), word.start(), word.end(), word.changes());
        }
        return word.end();
    }

    private void put(char c, int from, int to, int changed) {
        if (n == chars.length) {
            int grown = n * 2;
            chars = Arrays.copyOf(chars, grown);
            first = Arrays.copyOf(first, grown);
            last = Arrays.copyOf(last, grown);
            changes = Arrays.copyOf(changes, grown);
        }
        chars[n] = c;
        first[n] = from;
        last[n] = to;
        changes[n] = changed | pending;
        pending = 0;
        n++;
    }
}
