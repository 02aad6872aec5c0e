package io.claimwatch.detector.internal;

import io.claimwatch.contract.Checker;
import io.claimwatch.contract.Detection;
import io.claimwatch.contract.Explanation;
import io.claimwatch.lexicon.match.Content;
import io.claimwatch.lexicon.match.NearMiss;
import io.claimwatch.lexicon.match.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes down what was heard and considered. */
final class ExplanationBuilder {
    private ExplanationBuilder() {}

    static Explanation build(
            Scan scan, List<Considered> considered, List<NearMiss> near, Detection detection, Notes words) {
        Content content = scan.content();
        List<Explanation.Hit> hits = new ArrayList<>(scan.hitCount());
        for (int hit = 0; hit < scan.hitCount(); hit++) {
            hits.add(new Explanation.Hit(
                    scan.hitTerm(hit),
                    scan.hitClasses(hit),
                    content.originalStart(scan.hitStart(hit)) - content.boundary(),
                    content.originalEnd(scan.hitEnd(hit)) - content.boundary(),
                    scan.hitTransforms(hit)));
        }
        List<Explanation.Candidate> candidates = new ArrayList<>(considered.size());
        for (Considered one : considered) {
            candidates.add(new Explanation.Candidate(
                    one.match().entry().id(),
                    one.match().pattern(),
                    FindingBuilder.evidence(scan, one.match()),
                    outcome(one),
                    reason(one),
                    quiet(one) ? "threshold" : one.stage()));
        }
        for (NearMiss miss : near) {
            candidates.add(new Explanation.Candidate(
                    miss.entry().id(),
                    miss.pattern(),
                    List.of(),
                    "not-matched",
                    why(miss, words),
                    miss.obstacle().name().toLowerCase(Locale.ROOT)));
        }
        return new Explanation(content.slice(0, content.length()), hits, candidates, detection);
    }

    private static String why(NearMiss miss, Notes words) {
        if (miss.obstacle() != NearMiss.Obstacle.PART) {
            return words.notMatched(miss.obstacle(), miss.gaps());
        }
        return words.missing(miss.missing().stream()
                .limit(4)
                .map(name -> name.startsWith("'") ? name.substring(1) : "{" + name + "}")
                .collect(Collectors.joining(" / ")));
    }

    private static String outcome(Considered one) {
        return quiet(one) ? "below-threshold" : one.outcome().wire();
    }

    private static boolean quiet(Considered one) {
        return one.outcome() == Considered.Outcome.FLAGGED && one.confidence() < Checker.REVIEW_THRESHOLD;
    }

    private static String reason(Considered one) {
        return one.reason() == null ? String.join("；", one.notes()) : one.reason();
    }
}
