package io.claimwatch.detector.internal;

import io.claimwatch.lexicon.match.CompiledLexicon;
import io.claimwatch.lexicon.match.Content;
import io.claimwatch.lexicon.match.Match;
import io.claimwatch.lexicon.match.Scan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Is the claim negated? A negation counts when it governs the claim: it stands directly before it or before one of its
 * parts, with nothing but light words or an enumeration between (不能预防、治疗任何疾病). A rhetorical denial (怎么可能,
 * 谁说, 没有哪种) counts when it stands before it in its clause. An even number of them cancels out (谁说不能治); 不仅, 不但,
 * 是不是 are none.
 */
final class Negation implements SentenceJudge {
    private static final int FARTHEST = 16;

    private final int negation;
    private final int pseudo;
    private final int light;
    private final int rhetorical;
    private final int denial;
    private final int verb;

    Negation(CompiledLexicon lexicon) {
        negation = lexicon.classId("negation");
        pseudo = lexicon.classId("pseudo-negation");
        light = lexicon.classId("light");
        rhetorical = lexicon.classId("rhetorical");
        denial = lexicon.classId("rhetorical-denial");
        verb = lexicon.classId("treat-verb");
    }

    @Override
    public Clearing judge(Scan scan, Match match, Set<String> despite) {
        if (!scan.has(negation) && !scan.has(denial)) {
            return null;
        }
        List<Integer> governing = governing(scan, match);
        for (int hit : scan.of(denial)) {
            if (denies(scan, match, hit) && governing.stream().noneMatch(other -> overlap(scan, hit, other))) {
                governing.add(hit);
            }
        }
        boolean affirmed = governing.size() % 2 == 0 || doubted(scan, match);
        return affirmed
                ? null
                : new Clearing(Clearing.NEGATION, "否定：" + Spans.words(scan, governing.get(governing.size() - 1)));
    }

    /** The negations that govern the claim, of those that overlap one. */
    private List<Integer> governing(Scan scan, Match match) {
        List<Integer> governing = new ArrayList<>(1);
        int[] pseudos = scan.of(pseudo);
        int[] asked = scan.of(rhetorical);
        int lastEnd = -1;
        for (int hit : scan.of(negation)) {
            boolean none = Spans.overlapped(scan, hit, pseudos) || Spans.overlapped(scan, hit, asked);
            if (none || Spans.partOf(scan, match, hit) || !governs(scan, match, hit)) {
                continue;
            }
            if (scan.hitStart(hit) >= lastEnd) {
                governing.add(hit);
            }
            lastEnd = Math.max(lastEnd, scan.hitEnd(hit));
        }
        return governing;
    }

    /** 怎么可能治好糖尿病: it stands before the claim in the same clause, whatever is between. */
    private boolean denies(Scan scan, Match match, int hit) {
        if (Spans.overlapped(scan, hit, scan.of(rhetorical))) {
            return false;
        }
        // It may share a character with the claim: 怎么可能治 and 能治.
        boolean before = scan.hitStart(hit) < match.start() && scan.hitEnd(hit) <= match.start() + 1;
        if (scan.hitStart(hit) >= match.start() && scan.hitEnd(hit) <= match.end()) {
            return Arrays.stream(match.hits())
                    .noneMatch(
                            own -> scan.hitStart(own) <= scan.hitStart(hit) && scan.hitEnd(own) > scan.hitStart(hit));
        }
        if (!before || match.start() - scan.hitEnd(hit) > FARTHEST) {
            return false;
        }
        for (int at = scan.hitEnd(hit); at <= match.start(); at++) {
            if (scan.content().punctuationBefore(at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean overlap(Scan scan, int a, int b) {
        return scan.hitStart(a) < scan.hitEnd(b) && scan.hitStart(b) < scan.hitEnd(a);
    }

    /** 难道它不能治疗吗: a rhetorical question turns the negation round. */
    private boolean doubted(Scan scan, Match match) {
        for (int hit : scan.of(rhetorical)) {
            if (scan.hitEnd(hit) <= match.start()
                    && !scan.content().sentenceEndIn(scan.hitEnd(hit) - 1, match.start())) {
                return true;
            }
        }
        return false;
    }

    private boolean governs(Scan scan, Match match, int hit) {
        if (scan.hitEnd(hit) <= match.start()) {
            int start = wordStart(scan, verbStart(scan, match.start(), scan.hitEnd(hit)), scan.hitEnd(hit));
            return start - scan.hitEnd(hit) <= FARTHEST && lightBetween(scan, scan.hitEnd(hit), start);
        }
        return scan.hitStart(hit) >= match.start() && scan.hitEnd(hit) <= match.end() && inside(scan, match, hit);
    }

    /** 不是拿来预防心梗的: the match is the disease alone, and the verb before it is what the negation governs. */
    private int verbStart(Scan scan, int start, int earliest) {
        int first = start;
        for (int hit : scan.of(verb)) {
            if (scan.hitEnd(hit) == start && scan.hitStart(hit) >= earliest) {
                first = Math.min(first, scan.hitStart(hit));
            }
        }
        return first;
    }

    /** A match may begin within a longer word, such as 防感冒 in 预防感冒: the word is what the negation governs. */
    private static int wordStart(Scan scan, int start, int earliest) {
        int first = start;
        for (int hit = 0; hit < scan.hitCount(); hit++) {
            boolean covers = scan.hitStart(hit) < start && scan.hitEnd(hit) > start;
            if (covers && scan.hitStart(hit) >= earliest && scan.isTrigger(hit)) {
                first = Math.min(first, scan.hitStart(hit));
            }
        }
        return first;
    }

    /** Between the parts of a match a negation governs what it touches: 治不了糖尿病, 血压不稳. */
    private static boolean inside(Scan scan, Match match, int hit) {
        for (int own : match.hits()) {
            if (scan.hitEnd(hit) == scan.hitStart(own) || scan.hitEnd(own) == scan.hitStart(hit)) {
                return true;
            }
        }
        return false;
    }

    private boolean lightBetween(Scan scan, int from, int to) {
        Content content = scan.content();
        for (int at = from; at <= to; at++) {
            if (content.punctuationBefore(at) && !enumeration(content, at)) {
                return false;
            }
        }
        int at = from;
        while (at < to) {
            int next = covered(scan, at, to);
            if (next == at) {
                return false;
            }
            at = next;
        }
        return true;
    }

    /** Where the light word, or the listed term before a 、, that starts here ends; {@code at} if there is none. */
    private int covered(Scan scan, int at, int to) {
        int best = at;
        for (int hit = 0; hit < scan.hitCount(); hit++) {
            int end = scan.hitEnd(hit);
            if (scan.hitStart(hit) == at
                    && end <= to
                    && end > best
                    && (scan.is(hit, light) || scan.is(hit, negation) || listed(scan, end, to))) {
                best = end;
            }
        }
        return best;
    }

    private static boolean listed(Scan scan, int from, int to) {
        for (int at = from; at <= to; at++) {
            if (enumeration(scan.content(), at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a 、 or a conjunction stands directly before this position. */
    private static boolean enumeration(Content content, int at) {
        if (at == 0 || at >= content.length()) {
            return false;
        }
        int from = content.originalEnd(at);
        int to = content.originalStart(at);
        return from < to && content.original().substring(from, to).indexOf('、') >= 0;
    }
}
