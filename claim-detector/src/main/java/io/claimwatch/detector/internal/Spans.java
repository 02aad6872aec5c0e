package io.claimwatch.detector.internal;

import io.claimwatch.lexicon.match.Match;
import io.claimwatch.lexicon.match.Scan;

/** Small questions about hits and matches in one text. */
final class Spans {
    private Spans() {}

    /** Whether the hit shares a character with one of the hits the match is made of. */
    static boolean partOf(Scan scan, Match match, int hit) {
        for (int own : match.hits()) {
            if (scan.hitStart(hit) < scan.hitEnd(own) && scan.hitStart(own) < scan.hitEnd(hit)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any of the hits overlaps this one. */
    static boolean overlapped(Scan scan, int hit, int[] others) {
        for (int other : others) {
            if (scan.hitStart(hit) < scan.hitEnd(other) && scan.hitStart(other) < scan.hitEnd(hit)) {
                return true;
            }
        }
        return false;
    }

    static String words(Scan scan, int hit) {
        return scan.content().slice(scan.hitStart(hit), scan.hitEnd(hit));
    }
}
