package io.claimwatch.detector.internal;

import io.claimwatch.contract.Transform;
import io.claimwatch.lexicon.match.CompiledLexicon;
import io.claimwatch.lexicon.match.Content;
import io.claimwatch.lexicon.match.Match;
import io.claimwatch.lexicon.match.Scan;
import java.util.Arrays;
import java.util.Set;

/**
 * Is it only asked? A question counts unless it is a tag (对不对), rhetorical (难道…吗) or answered with yes at once: then
 * the answer is the claim, also when the question was read out in the words before.
 */
final class Question implements SentenceJudge {
    private static final int REACH = 10;
    private static final String NOT = "不没";
    private static final String PARTICLES = "的啊呀哦噢哈哒嘛了呢滴吧";

    private final int end;
    private final int word;
    private final int strong;
    private final int tag;
    private final int rhetorical;
    private final int affirm;
    private final int negation;
    private final int lead;
    private final int why;
    private final int goods;

    Question(CompiledLexicon lexicon) {
        end = lexicon.classId("question-end");
        word = lexicon.classId("question-mark-word");
        strong = lexicon.classId("question-strong");
        tag = lexicon.classId("tag-question");
        rhetorical = lexicon.classId("rhetorical");
        affirm = lexicon.classId("affirm");
        negation = lexicon.classId("negation");
        lead = lexicon.classId("answer-lead");
        why = lexicon.classId("question-why");
        goods = lexicon.classId("question-of-goods");
    }

    @Override
    public Clearing judge(Scan scan, Match match, Set<String> despite) {
        int border = border(scan);
        int stop = clauseEnd(scan.content(), match.end(), border);
        if (stop - match.end() > REACH) {
            stop = match.end() + REACH;
        }
        int start = sentenceStart(scan.content(), match.start(), border);
        if (!asked(scan, match, start, stop)) {
            return null;
        }
        return answer(scan, match, stop) >= 0 ? null : new Clearing(Clearing.QUESTION, "疑问句");
    }

    /** The yes to a question about this claim; the no where its words were torn out of the question (会不会亏). */
    @Override
    public int answer(Scan scan, Match match) {
        int border = border(scan);
        int stop = clauseEnd(scan.content(), match.end(), border);
        int start = sentenceStart(scan.content(), match.start(), border);
        boolean near = stop - match.end() <= REACH;
        return near && asked(scan, match, start, stop) ? answer(scan, match, stop) : -1;
    }

    private boolean asked(Scan scan, Match match, int start, int stop) {
        if (any(scan, rhetorical, start, stop) || tagged(scan, match.end(), stop) || asksWhy(scan, match, start)) {
            return false;
        }
        return torn(scan, match)
                || any(scan, strong, start, match.start() + 1)
                || askedInside(scan, match)
                || endsAsking(scan, match.end(), stop)
                || endsWithParticle(scan, stop) && any(scan, tag, start, match.start() + 1)
                || scan.content().questionBefore(stop) && anyPlain(scan, start, stop);
    }

    /** 为什么喝了它血压就稳了: who asks why says that it is so. 为什么会失眠 says nothing of the goods. */
    private boolean asksWhy(Scan scan, Match match, int start) {
        for (int hit : scan.of(why)) {
            if (scan.hitStart(hit) >= start && any(scan, goods, scan.hitEnd(hit), match.end())) {
                return true;
            }
        }
        return false;
    }

    private int answer(Scan scan, Match match, int stop) {
        int at = stop;
        for (int next = addressed(scan, at); next > at; next = addressed(scan, at)) {
            at = next;
        }
        int wanted = torn(scan, match) ? negation : affirm;
        for (int hit : scan.of(wanted)) {
            boolean here =
                    scan.hitStart(hit) == at && scan.content().punctuationBefore(stop) || bordered(scan, hit, at);
            if (here && !denied(scan, scan.hitEnd(hit)) && answerEnds(scan, match, scan.hitEnd(hit))) {
                return hit;
            }
        }
        return -1;
    }

    /** 手术后能不能吃: the question stands in the claim and leads to one of its words. */
    private boolean askedInside(Scan scan, Match match) {
        for (int hit : scan.of(strong)) {
            int at = scan.hitEnd(hit);
            if (scan.hitStart(hit) >= match.start()
                    && Arrays.stream(match.hits()).anyMatch(own -> scan.hitStart(own) == at)) {
                return true;
            }
        }
        return false;
    }

    /** 能吃好吗 asks whether it can: the 好 belongs to the word before and makes no tag. */
    private boolean tagged(Scan scan, int from, int to) {
        for (int hit : scan.of(tag)) {
            if (scan.hitStart(hit) >= from && scan.hitEnd(hit) <= to && !torn(scan, hit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean torn(Scan scan, int tag) {
        for (int hit = 0; hit < scan.hitCount(); hit++) {
            boolean across = scan.hitStart(hit) < scan.hitStart(tag) && scan.hitEnd(hit) > scan.hitStart(tag);
            if (across && scan.hitEnd(hit) < scan.hitEnd(tag) && scan.isTrigger(hit)) {
                return true;
            }
        }
        return false;
    }

    private boolean bordered(Scan scan, int hit, int at) {
        return scan.hitStart(hit) == at && border(scan) >= 0 && border(scan) <= at;
    }

    /** 姐妹，我跟你讲，能: words to the person who asked may stand before the answer. */
    private int addressed(Scan scan, int at) {
        int end = at;
        for (int hit : scan.of(lead)) {
            end = scan.hitStart(hit) == at ? Math.max(end, scan.hitEnd(hit)) : end;
        }
        return end;
    }

    /** Whether nothing but the name of whom one speaks to stands between: 能治吗主播. */
    private boolean onlyAddress(Scan scan, int from, int to) {
        int at = from;
        for (int next = addressed(scan, at); at < to && next > at; next = addressed(scan, at)) {
            at = next;
        }
        return at == to;
    }

    /** 可以。 and 可以的姐妹 answer; 可以看看详情页 begins a sentence of its own, unless it says the asked verb again. */
    private boolean answerEnds(Scan scan, Match match, int end) {
        Content content = scan.content();
        if (end >= content.length() || content.punctuationBefore(end)) {
            return true;
        }
        char next = content.charAt(end);
        return PARTICLES.indexOf(next) >= 0
                || content.slice(match.start(), match.end()).indexOf(next) >= 0
                || addressed(scan, end) > end
                || Arrays.stream(scan.of(affirm)).anyMatch(hit -> scan.hitStart(hit) == end);
    }

    /** 不会亏 in 会不会亏 is half of a question. */
    private boolean torn(Scan scan, Match match) {
        for (int hit : scan.of(strong)) {
            boolean across = scan.hitStart(hit) < match.start() && scan.hitEnd(hit) > match.start();
            if (across && NOT.indexOf(scan.content().charAt(match.start())) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Where the words before end, when they end with a question; -1 otherwise. */
    private int border(Scan scan) {
        Content content = scan.content();
        if (content.boundary() == 0) {
            return -1;
        }
        int border = 0;
        while (border < content.length() && content.originalStart(border) < content.boundary()) {
            border++;
        }
        if (border == 0 || border == content.length() || content.punctuationBefore(border)) {
            return border == 0 ? -1 : border;
        }
        int at = border;
        boolean asks = Arrays.stream(scan.of(end)).anyMatch(hit -> onlyAddress(scan, scan.hitEnd(hit), at));
        int clause = clauseStart(content, border);
        for (int hit : scan.of(strong)) {
            asks |= scan.hitStart(hit) >= clause && scan.hitEnd(hit) <= border - 1;
        }
        return asks ? border : -1;
    }

    private boolean endsAsking(Scan scan, int from, int stop) {
        for (int hit : scan.of(end)) {
            boolean last = scan.hitStart(hit) >= from && onlyAddress(scan, scan.hitEnd(hit), stop);
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
                && stop == clauseEnd(scan.content(), stop, -1)
                && "啊呀呢嘛哇".indexOf(scan.content().charAt(stop - 1)) >= 0;
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

    private static int clauseEnd(Content content, int from, int border) {
        int at = from;
        while (at < content.length() && !content.punctuationBefore(at) && at != border) {
            at++;
        }
        return at;
    }

    private static int clauseStart(Content content, int from) {
        int at = from;
        while (at > 0 && !content.punctuationBefore(at)) {
            at--;
        }
        return at;
    }

    private static int sentenceStart(Content content, int from, int border) {
        int at = from;
        while (at > 0 && !content.stopBefore(at) && at != border) {
            at--;
        }
        return at;
    }
}
