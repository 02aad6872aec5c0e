package io.claimwatch.detector.internal;

import io.claimwatch.lexicon.match.CompiledLexicon;
import io.claimwatch.lexicon.match.Scan;
import java.util.ArrayList;
import java.util.List;

/**
 * A cue said in one piece (class {@code whole}), or in two that touch: a {@code head} (我从来没) and its {@code tail}
 * (跟你说). Two small classes stand for thousands of composed terms.
 */
record Joined(int whole, int head, int tail) {
    /** Where a cue stands, in UTF-16 units of the normalised text; {@code end} is exclusive. */
    record Said(int start, int end) {
        boolean overlaps(Scan scan, int[] hits) {
            for (int hit : hits) {
                if (start < scan.hitEnd(hit) && scan.hitStart(hit) < end) {
                    return true;
                }
            }
            return false;
        }

        String words(Scan scan) {
            return scan.content().slice(start, end);
        }
    }

    static Joined of(CompiledLexicon lexicon, String whole, String head, String tail) {
        return new Joined(lexicon.classId(whole), lexicon.classId(head), lexicon.classId(tail));
    }

    /** A cue that is only ever said in one piece. */
    static Joined whole(CompiledLexicon lexicon, String whole) {
        return new Joined(lexicon.classId(whole), -1, -1);
    }

    /** The cues of one text, the whole ones first; empty if there are none. */
    List<Said> in(Scan scan) {
        List<Said> found = new ArrayList<>();
        if (scan.has(whole)) {
            for (int hit : scan.of(whole)) {
                found.add(new Said(scan.hitStart(hit), scan.hitEnd(hit)));
            }
        }
        if (scan.has(head) && scan.has(tail)) {
            for (int first : scan.of(head)) {
                for (int second : scan.of(tail)) {
                    if (scan.hitStart(second) == scan.hitEnd(first)) {
                        found.add(new Said(scan.hitStart(first), scan.hitEnd(second)));
                    }
                }
            }
        }
        return found;
    }
}
