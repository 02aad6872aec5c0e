package io.claimwatch.detector.internal;

import io.claimwatch.contract.Transform;
import io.claimwatch.lexicon.match.CompiledLexicon;
import io.claimwatch.lexicon.match.Content;
import io.claimwatch.lexicon.match.Match;
import io.claimwatch.lexicon.match.Scan;
import java.util.Set;

/**
 * Is it only asked? A question counts unless it is a tag (对不对), rhetorical (难道…吗) or answered with yes at once: then
 * the answer is the claim.
 */
final class Question implements SentenceJudge {
    private static final int REACH = 10;

    private final int end;
    private final int word;
    private final int strong;
    private final int tag;
    private final int rhetorical;
    private final int affirm;
    private final int negation;

    Question(CompiledLexicon lexicon) {
        end = lexicon.classId("question-end");
        word = lexicon.classId("question-mark-word");
        strong = lexicon.classId("question-strong");
        tag = lexicon.classId("tag-question");
        rhetorical = lexicon.classId("rhetorical");
        affirm = lexicon.classId("affirm");
        negation = lexicon.classId("negation");
    }

    @Override
    public Clearing judge(Scan scan, Match match, Set<String> despite) {
        int stop = clauseEnd(scan.content(), match.end());
        if (stop - match.end() > REACH) {
            stop = match.end() + REACH;
        }
        int start = sentenceStart(scan.content(), match.start());
        if (any(scan, rhetorical, start, stop) || any(scan, tag, match.end(), stop) || answeredYes(scan, stop)) {
            return null;
        }
        boolean asked = any(scan, strong, start, match.start() + 1)
                || endsAsking(scan, match.end(), stop)
                || endsWithParticle(scan, stop) && any(scan, tag, start, match.start() + 1)
                || scan.content().questionBefore(stop) && anyPlain(scan, start, stop);
        return asked ? new Clearing(Clearing.QUESTION, "疑问句") : null;
    }

    private boolean endsAsking(Scan scan, int from, int stop) {
        for (int hit : scan.of(end)) {
            boolean last = scan.hitEnd(hit) == stop && scan.hitStart(hit) >= from;
            boolean sure = scan.content().charAt(scan.hitStart(hit)) == '吗'
                    || scan.content().questionBefore(stop);
            if (last && sure) {
                return true;
            }
        }
        return false;
    }

    /** 是不是可以减肥啊: a tag before the claim and a particle behind it make a question of it. */
    private static boolean endsWithParticle(Scan scan, int stop) {
        return stop > 0
                && stop == clauseEnd(scan.content(), stop)
                && "啊呀呢嘛哇".indexOf(scan.content().charAt(stop - 1)) >= 0;
    }

    private boolean answeredYes(Scan scan, int stop) {
        for (int hit : scan.of(affirm)) {
            if (scan.hitStart(hit) == stop && !denied(scan, scan.hitEnd(hit))) {
                return true;
            }
        }
        return false;
    }

    /** 当然不能 is a no. */
    private boolean denied(Scan scan, int at) {
        for (int hit : scan.of(negation)) {
            if (scan.hitStart(hit) == at && !scan.content().punctuationBefore(at)) {
                return true;
            }
        }
        return false;
    }

    /** 去什么斑 is a name with a filler in it: the 什么 there asks nothing. */
    private boolean anyPlain(Scan scan, int from, int to) {
        for (int hit : scan.of(word)) {
            boolean inside = scan.hitStart(hit) >= from && scan.hitEnd(hit) <= to;
            if (inside && !disguise(scan, hit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean disguise(Scan scan, int asking) {
        for (int hit = 0; hit < scan.hitCount(); hit++) {
            boolean around = scan.hitStart(hit) < scan.hitStart(asking) && scan.hitEnd(hit) > scan.hitEnd(asking);
            if (around
                    && (scan.hitTransforms(hit).contains(Transform.CODEWORD)
                            || scan.hitTransforms(hit).contains(Transform.FILLER))) {
                return true;
            }
        }
        return false;
    }

    private static boolean any(Scan scan, int classId, int from, int to) {
        for (int hit : scan.of(classId)) {
            if (scan.hitStart(hit) >= from && scan.hitEnd(hit) <= to) {
                return true;
            }
        }
        return false;
    }

    private static int clauseEnd(Content content, int from) {
        int at = from;
        while (at < content.length() && !content.punctuationBefore(at)) {
            at++;
        }
        return at;
    }

    private static int sentenceStart(Content content, int from) {
        int at = from;
        while (at > 0 && !content.stopBefore(at)) {
            at--;
        }
        return at;
    }
}
