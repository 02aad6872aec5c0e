package io.claimwatch.detector.internal;

import io.claimwatch.lexicon.match.Match;
import io.claimwatch.lexicon.match.Scan;
import java.util.ArrayList;
import java.util.List;

/**
 * What was found when the words before came. A match across the border is new only when it needs words before that no
 * claim was made of yet: after 它能治糖尿病 the next 吃它 says nothing more about it.
 */
final class Told {
    private final Scan scan;
    private final List<Match> claims = new ArrayList<>(0);

    Told(Scan scan) {
        this.scan = scan;
    }

    /** Whether the match reaches into the text itself. */
    boolean isNew(Match match) {
        return scan.content().originalEnd(match.end()) > scan.content().boundary();
    }

    /** A match that stands wholly in the words before. */
    void add(Match match) {
        claims.add(match);
    }

    /** Whether all that a match takes from the words before was part of a claim there. */
    boolean repeats(Match match) {
        if (claims.isEmpty()
                || scan.content().originalStart(match.start()) >= scan.content().boundary()) {
            return false;
        }
        for (int hit : match.hits()) {
            if (inWordsBefore(hit) && claims.stream().noneMatch(claim -> Spans.partOf(scan, claim, hit))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the hit stands in the text itself. */
    boolean inText(int hit) {
        return !inWordsBefore(hit);
    }

    private boolean inWordsBefore(int hit) {
        return scan.content().originalEnd(scan.hitEnd(hit)) <= scan.content().boundary();
    }
}
