package io.claimwatch.detector.internal;

import io.claimwatch.lexicon.match.Content;
import io.claimwatch.lexicon.match.Match;
import io.claimwatch.lexicon.match.Scan;

/**
 * A text that is nothing but a match: a label on the screen, a tag, a line of a page. What a host breaks off in the
 * middle of talk is none, since words stand before it.
 */
final class Alone {
    /** 三高的 is as much of a label as 三高. */
    private static final int MOST_BESIDE = 1;

    private Alone() {}

    static boolean is(Scan scan, Match match) {
        Content content = scan.content();
        return content.boundary() == 0 && content.length() - (match.end() - match.start()) <= MOST_BESIDE;
    }
}
