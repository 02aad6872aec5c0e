package io.claimwatch.detector.internal;

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

    Question(CompiledLexicon lexicon) {
        end = lexicon.classId("question-end");
        word = lexicon.classId("question-mark-word");
        strong = lexicon.classId("question-strong");
        tag = lexicon.classId("tag-question");
        rhetorical = lexicon.classId("rhetorical");
        affirm = lexicon.classId("affirm");
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
                || scan.content().questionBefore(stop) && any(scan, word, start, stop);
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

    private boolean answeredYes(Scan scan, int stop) {
        for (int hit : scan.of(affirm)) {
            if (scan.hitStart(hit) == stop) {
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
