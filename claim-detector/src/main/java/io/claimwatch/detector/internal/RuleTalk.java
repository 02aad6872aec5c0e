package io.claimwatch.detector.internal;

import io.claimwatch.lexicon.match.CompiledLexicon;
import io.claimwatch.lexicon.match.Match;
import io.claimwatch.lexicon.match.Scan;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Is the claim only named by a rule that forbids it (广告不得含有升值、保本的承诺)? A rule lists what it forbids, so it
 * reaches to the end of its sentence, unless the talk turns or comes back to the goods, to those who use them or to those who
 * listen. A wink (懂的都懂) says that the rule is named to say the claim.
 */
final class RuleTalk implements SentenceJudge {
    /** In normalised characters; beyond it a recogniser has most likely missed the end of the sentence. */
    private static final int REACH = 40;

    private final int rule;
    private final int[] ends;
    private final int wink;

    RuleTalk(CompiledLexicon lexicon) {
        rule = lexicon.classId("refute-rule");
        ends = new int[] {
            lexicon.classId("turn"),
            lexicon.classId("goods-pointer"),
            lexicon.classId("rule-end"),
            lexicon.classId("use-act")
        };
        wink = lexicon.classId("wink");
    }

    @Override
    public Clearing judge(Scan scan, Match match, Set<String> despite) {
        if (scan.has(wink)) {
            return null;
        }
        for (int hit : scan.of(rule)) {
            if (within(scan, match, hit) || listed(scan, match, scan.hitEnd(hit))) {
                return new Clearing(Clearing.REFUTED, "说的是规定：" + Spans.words(scan, hit));
            }
        }
        return null;
    }

    /** 近视产品不得宣传近视可治愈: the rule stands between the parts of the match. */
    private static boolean within(Scan scan, Match match, int hit) {
        return scan.hitStart(hit) >= match.start() && scan.hitEnd(hit) <= match.end();
    }

    private boolean listed(Scan scan, Match match, int end) {
        int gap = match.start() - end;
        return gap >= 0
                && gap <= REACH
                && !scan.content().sentenceEndIn(end - 1, match.start())
                && IntStream.of(ends).noneMatch(each -> between(scan, each, end, match.end()));
    }

    private static boolean between(Scan scan, int words, int from, int to) {
        for (int hit : scan.of(words)) {
            if (scan.hitStart(hit) >= from && scan.hitEnd(hit) <= to) {
                return true;
            }
        }
        return false;
    }
}
