package io.claimwatch.detector.internal;

import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.Exemption;
import io.claimwatch.lexicon.match.Match;
import io.claimwatch.lexicon.match.Scan;
import java.util.ArrayList;
import java.util.List;

/** The exemptions that matched in one text: each clears the matches whose trigger it covers. */
final class Exemptions {
    private final List<Match> matched = new ArrayList<>(0);

    private final Notes words;

    Exemptions(List<Match> matches, Notes words) {
        this.words = words;
        for (Match match : matches) {
            if (match.exemption() != null) {
                matched.add(match);
            }
        }
    }

    /** @return null when none clears it */
    Clearing judge(Scan scan, Match match) {
        for (Match exemption : matched) {
            if (speaksOf(exemption.exemption(), match.entry()) && coversTrigger(scan, exemption, match)) {
                return new Clearing(
                        Clearing.EXEMPTION,
                        words.exempt(
                                exemption.exemption().id(),
                                exemption.exemption().title()));
            }
        }
        return null;
    }

    private static boolean speaksOf(Exemption exemption, Entry entry) {
        return exemption.categories().contains(entry.category())
                || exemption.entries().contains(entry.id());
    }

    private static boolean coversTrigger(Scan scan, Match exemption, Match match) {
        for (int hit : match.hits()) {
            if (scan.isTrigger(hit) && exemption.start() <= scan.hitStart(hit) && scan.hitEnd(hit) <= exemption.end()) {
                return true;
            }
        }
        return false;
    }
}
