package io.claimwatch.detector.internal;

import io.claimwatch.lexicon.match.CompiledLexicon;
import io.claimwatch.lexicon.match.Match;
import io.claimwatch.lexicon.match.Scan;
import java.util.Set;

/** Is the claim told only to be refuted, or part of a warning? */
final class Refutation implements SentenceJudge {
    private static final int NEAR_BEFORE = 14;
    private static final int NEAR_AFTER = 10;

    private final int before;
    private final int after;
    private final int warning;
    private final int denial;
    private final int turn;
    private final int asking;

    Refutation(CompiledLexicon lexicon) {
        before = lexicon.classId("refute-before");
        after = lexicon.classId("refute-after");
        warning = lexicon.classId("warning");
        denial = lexicon.classId("rhetorical-denial");
        turn = lexicon.classId("turn");
        asking = lexicon.classId("question-strong");
    }

    @Override
    public Clearing judge(Scan scan, Match match, Set<String> despite) {
        if (scan.has(before)) {
            int[] counted = scan.of(denial);
            for (int hit : scan.of(before)) {
                // 谁说 is counted with the negations: 谁说不能治 refutes nothing.
                if (Spans.overlapped(scan, hit, counted)) {
                    continue;
                }
                int gap = match.start() - scan.hitEnd(hit);
                if (gap >= 0
                        && gap <= NEAR_BEFORE
                        && !scan.content().sentenceEndIn(scan.hitEnd(hit) - 1, match.start())
                        && !turned(scan, scan.hitEnd(hit), match.start())) {
                    return new Clearing(Clearing.REFUTED, "转述或辟谣：" + Spans.words(scan, hit));
                }
            }
        }
        if (scan.has(after)) {
            for (int hit : scan.of(after)) {
                int gap = scan.hitStart(hit) - match.end();
                if (gap >= 0
                        && gap <= NEAR_AFTER
                        && !scan.content().sentenceEndIn(match.end() - 1, scan.hitStart(hit))) {
                    return new Clearing(Clearing.REFUTED, "随后否认：" + Spans.words(scan, hit));
                }
            }
        }
        return warned(scan, match);
    }

    /** 我不能说疗效，我只能说…: what comes after the turn is said all the same. */
    private boolean turned(Scan scan, int from, int to) {
        for (int hit : scan.of(turn)) {
            if (scan.hitStart(hit) >= from
                    && scan.hitEnd(hit) <= to
                    && scan.content().punctuationBefore(scan.hitStart(hit))) {
                return true;
            }
        }
        return false;
    }

    private Clearing warned(Scan scan, Match match) {
        if (!scan.has(warning)) {
            return null;
        }
        int[] asked = scan.of(asking);
        for (int hit : scan.of(warning)) {
            // 能不能吃 warns of nothing.
            if (sameClause(scan, match, hit) && !Spans.overlapped(scan, hit, asked)) {
                return new Clearing(Clearing.WARNING, "警示语：" + Spans.words(scan, hit));
            }
        }
        return null;
    }

    /** A warning beside a claim, in a clause of its own, cures nothing. */
    private static boolean sameClause(Scan scan, Match match, int hit) {
        int from = Math.min(match.end(), scan.hitEnd(hit));
        int to = Math.max(match.start(), scan.hitStart(hit));
        for (int at = from; at <= to; at++) {
            if (at > 0 && at < scan.content().length() && scan.content().punctuationBefore(at)) {
                return false;
            }
        }
        return to - from <= NEAR_BEFORE;
    }
}
