package io.claimwatch.detector.internal;

import io.claimwatch.lexicon.match.CompiledLexicon;
import io.claimwatch.lexicon.match.Match;
import io.claimwatch.lexicon.match.Scan;
import java.util.Set;

/** Is the claim told only to be refuted, or part of a warning? */
final class Refutation implements SentenceJudge {
    private static final int NEAR_BEFORE = 14;
    private static final int NEAR_AFTER = 10;
    private static final Set<String> FORBIDDING =
            Set.of("别", "勿", "请勿", "切勿", "不要", "不得", "不准", "不许", "不能", "严禁", "禁止", "拒绝", "杜绝");

    private final Joined before;
    private final Joined own;
    private final Joined after;
    private final int object;
    private final int negation;
    private final int warning;
    private final int denial;
    private final int turn;
    private final int waiver;
    private final int asking;
    private final int wink;

    Refutation(CompiledLexicon lexicon) {
        before = Joined.whole(lexicon, "refute-before");
        own = Joined.of(lexicon, "refute-own", "refute-speaker", "refute-say");
        object = lexicon.classId("refute-object");
        negation = lexicon.classId("negation");
        after = Joined.of(lexicon, "refute-after", "refute-topic", "refute-verdict");
        warning = lexicon.classId("warning");
        waiver = lexicon.classId("warning-waived");
        denial = lexicon.classId("rhetorical-denial");
        turn = lexicon.classId("turn");
        asking = lexicon.classId("question-strong");
        wink = lexicon.classId("wink");
    }

    @Override
    public Clearing judge(Scan scan, Match match, Set<String> despite) {
        int[] counted = scan.of(denial);
        for (Joined.Said said : before.in(scan)) {
            // 谁说 is counted with the negations: 谁说不能治 refutes nothing.
            if (!said.overlaps(scan, counted)
                    && precedes(scan, said, match)
                    && !denied(scan, said)
                    && !closed(scan, said, match)) {
                return new Clearing(Clearing.REFUTED, "转述或辟谣：" + said.words(scan));
            }
        }
        // 我们不能说，懂的都懂: what is winked at is said.
        boolean winked = scan.has(wink);
        for (Joined.Said said : own.in(scan)) {
            if (!winked && precedes(scan, said, match) && sameClause(scan, said.end(), match.start())) {
                return new Clearing(Clearing.REFUTED, "主播自己否认：" + said.words(scan));
            }
        }
        for (Joined.Said said : after.in(scan)) {
            int gap = said.start() - match.end();
            if (!winked
                    && gap >= 0
                    && gap <= NEAR_AFTER
                    && !scan.content().sentenceEndIn(match.end() - 1, said.start())) {
                return new Clearing(Clearing.REFUTED, "随后否认：" + said.words(scan));
            }
        }
        return warned(scan, match);
    }

    private boolean precedes(Scan scan, Joined.Said said, Match match) {
        int gap = match.start() - said.end();
        return gap >= 0
                && gap <= NEAR_BEFORE
                && !scan.content().sentenceEndIn(said.end() - 1, match.start())
                && !turned(scan, said.end(), match.start());
    }

    /** 我不骗大家, 没忽悠你: the refuting word is itself denied. 别骗大家 asks others not to. */
    private boolean denied(Scan scan, Joined.Said said) {
        for (int hit : scan.of(negation)) {
            boolean touches =
                    scan.hitEnd(hit) == said.start() && !scan.content().punctuationBefore(said.start());
            if (touches && !FORBIDDING.contains(Spans.words(scan, hit))) {
                return true;
            }
        }
        return false;
    }

    /** 别听他的，我吃了就好: what must not be believed ends with its clause. */
    private boolean closed(Scan scan, Joined.Said said, Match match) {
        for (int hit : scan.of(object)) {
            int end = scan.hitEnd(hit);
            if (scan.hitStart(hit) == said.end()
                    && end <= match.start()
                    && scan.content().punctuationBefore(end)) {
                return true;
            }
        }
        return false;
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
        int[] waived = scan.of(waiver);
        for (int hit : scan.of(warning)) {
            // 能不能吃 warns of nothing, nor does 无需忌口.
            if (sameClause(scan, match, hit)
                    && !Spans.overlapped(scan, hit, asked)
                    && !Spans.overlapped(scan, hit, waived)) {
                return new Clearing(Clearing.WARNING, "警示语：" + Spans.words(scan, hit));
            }
        }
        return null;
    }

    /** A warning beside a claim, in a clause of its own, cures nothing. */
    private static boolean sameClause(Scan scan, Match match, int hit) {
        int from = Math.min(match.end(), scan.hitEnd(hit));
        int to = Math.max(match.start(), scan.hitStart(hit));
        return to - from <= NEAR_BEFORE && sameClause(scan, from, to);
    }

    private static boolean sameClause(Scan scan, int from, int to) {
        for (int at = from; at <= to; at++) {
            if (at > 0 && at < scan.content().length() && scan.content().punctuationBefore(at)) {
                return false;
            }
        }
        return true;
    }
}
