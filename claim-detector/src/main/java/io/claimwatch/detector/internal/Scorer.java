package io.claimwatch.detector.internal;

import io.claimwatch.contract.Transform;
import io.claimwatch.lexicon.match.Match;
import io.claimwatch.lexicon.match.Scan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Stage 7: how sure we are of a match that stands. */
final class Scorer {
    /** Findings that a registration could make lawful stay below the review threshold of 0.6. */
    private static final double NEEDS_PASSPORT_MOST = 0.45;

    /** The passport may tell the label's functions in part or in other words. */
    private static final double OFF_LABEL_MOST = 0.7;

    private static final double HEARD = 0.85;
    private static final double HIDDEN = 0.95;
    private static final double UNKNOWN_GOODS = 0.95;
    private static final double ACROSS_SENTENCES = 0.9;

    private Scorer() {}

    static Considered score(Scan scan, Match match, Subject subject, ProductJudge.Verdict verdict, Notes words) {
        double confidence = match.entry().confidence();
        List<String> notes = new ArrayList<>(0);
        double heard = heard(scan, match);
        if (heard < 1) {
            confidence *= heard;
            notes.add(words.heard());
        }
        if (scan.content().sentenceEndIn(match.start(), match.end() - 1)) {
            confidence *= ACROSS_SENTENCES;
            notes.add(words.acrossSentences());
        }
        if (!subject.known()) {
            confidence *= UNKNOWN_GOODS;
            notes.add(words.unknownGoods());
        }
        if (subject.goods() != null) {
            notes.add(words.named(subject.goods().word(), subject.product().category()));
        }
        if (verdict == ProductJudge.Verdict.NEEDS_PASSPORT) {
            notes.add(words.needsPassport());
            return new Considered(
                    match,
                    Considered.Outcome.NEEDS_PASSPORT,
                    Considered.PRODUCT,
                    null,
                    rounded(Math.min(confidence, NEEDS_PASSPORT_MOST)),
                    notes);
        }
        if (verdict == ProductJudge.Verdict.OFF_LABEL) {
            notes.add(words.offLabel());
            confidence = Math.min(confidence, OFF_LABEL_MOST);
        }
        return new Considered(match, Considered.Outcome.FLAGGED, null, null, rounded(confidence), notes);
    }

    /** What is heard where a word was evidently hidden is less of a guess. */
    private static double heard(Scan scan, Match match) {
        double least = 1;
        for (int hit : match.hits()) {
            Set<Transform> undone = scan.hitTransforms(hit);
            if (undone.contains(Transform.HOMOPHONE)) {
                boolean hidden = undone.contains(Transform.FILLER)
                        || undone.contains(Transform.CODEWORD)
                        || undone.contains(Transform.REPEAT);
                least = Math.min(least, hidden && !scan.hitTentative(hit) ? HIDDEN : HEARD);
            }
        }
        return least;
    }

    static Set<Transform> transforms(Scan scan, Match match) {
        EnumSet<Transform> all = EnumSet.noneOf(Transform.class);
        for (int hit : match.hits()) {
            all.addAll(scan.hitTransforms(hit));
        }
        return all;
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 100) / 100.0;
    }
}
