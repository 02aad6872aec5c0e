package io.claimwatch.detector.internal;

import io.claimwatch.lexicon.match.CompiledLexicon;
import io.claimwatch.lexicon.match.Match;
import io.claimwatch.lexicon.match.Scan;
import java.util.List;
import java.util.Set;

/** Asks each judge of Chinese sentences in turn; the first that objects clears the match. */
final class ChineseSentence implements SentenceJudge {
    private final List<SentenceJudge> judges;
    private final Question question;

    ChineseSentence(CompiledLexicon lexicon) {
        question = new Question(lexicon);
        judges = List.of(
                new Negation(lexicon),
                new Refutation(lexicon),
                new RuleTalk(lexicon),
                question,
                new WordBoundary(lexicon));
    }

    @Override
    public Clearing judge(Scan scan, Match match, Set<String> despite) {
        for (SentenceJudge judge : judges) {
            Clearing clearing = judge.judge(scan, match, despite);
            if (clearing != null && !despite.contains(clearing.kind())) {
                return clearing;
            }
        }
        return null;
    }

    @Override
    public int answer(Scan scan, Match match) {
        return question.answer(scan, match);
    }
}
