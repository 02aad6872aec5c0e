package io.claimwatch.detector.internal;

import io.claimwatch.lexicon.match.CompiledLexicon;
import io.claimwatch.lexicon.match.Content;
import io.claimwatch.lexicon.match.Match;
import io.claimwatch.lexicon.match.Scan;
import java.util.Set;

/**
 * Is the claim negated? A negation counts when it governs the claim: it stands directly before it or before one of its
 * parts, with nothing but light words or an enumeration between (不能预防、治疗任何疾病). An even number of negations
 * cancels out; 不仅, 不但, 是不是 are none.
 */
final class Negation implements SentenceJudge {
    private static final int FARTHEST = 16;

    private final int negation;
    private final int pseudo;
    private final int light;
    private final int rhetorical;

    Negation(CompiledLexicon lexicon) {
        negation = lexicon.classId("negation");
        pseudo = lexicon.classId("pseudo-negation");
        light = lexicon.classId("light");
        rhetorical = lexicon.classId("rhetorical");
    }

    @Override
    public Clearing judge(Scan scan, Match match, Set<String> despite) {
        if (!scan.has(negation)) {
            return null;
        }
        int[] none = scan.of(pseudo);
        int governing = 0;
        int lastEnd = -1;
        String seen = null;
        for (int hit : scan.of(negation)) {
            if (Spans.overlapped(scan, hit, none) || Spans.partOf(scan, match, hit)) {
                continue;
            }
            if (governs(scan, match, hit)) {
                if (scan.hitStart(hit) >= lastEnd) {
                    governing++;
                }
                lastEnd = Math.max(lastEnd, scan.hitEnd(hit));
                seen = Spans.words(scan, hit);
            }
        }
        boolean affirmed = governing % 2 == 0 || doubted(scan, match);
        return affirmed ? null : new Clearing(Clearing.NEGATION, "否定：" + seen);
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
            int start = wordStart(scan, match.start(), scan.hitEnd(hit));
            return start - scan.hitEnd(hit) <= FARTHEST && lightBetween(scan, scan.hitEnd(hit), start);
        }
        return scan.hitStart(hit) >= match.start() && scan.hitEnd(hit) <= match.end() && inside(scan, match, hit);
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
