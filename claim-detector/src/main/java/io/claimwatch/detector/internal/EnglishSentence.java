package io.claimwatch.detector.internal;

import io.claimwatch.detector.spi.SentenceAnalyser;
import io.claimwatch.detector.spi.SentenceAnalyser.Part;
import io.claimwatch.lexicon.match.Content;
import io.claimwatch.lexicon.match.Match;
import io.claimwatch.lexicon.match.Scan;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Asks the analyser of another module about English sentences. English distances are long, so words of different
 * sentences make no claim together, unless the entry tells stories.
 */
final class EnglishSentence implements SentenceJudge {
    private final SentenceAnalyser analyser;

    EnglishSentence(SentenceAnalyser analyser) {
        this.analyser = analyser;
    }

    @Override
    public SentenceJudge forText(Scan scan) {
        SentenceAnalyser.Reading reading = analyser.read(scan.content().original());
        return (same, match, despite) -> judge(reading, same, match, despite);
    }

    @Override
    public Clearing judge(Scan scan, Match match, Set<String> despite) {
        return forText(scan).judge(scan, match, despite);
    }

    private static Clearing judge(SentenceAnalyser.Reading reading, Scan scan, Match match, Set<String> despite) {
        if (!despite.contains(Clearing.BORDER) && scan.content().sentenceEndIn(match.start(), match.end() - 1)) {
            return new Clearing(Clearing.BORDER, "its words stand in different sentences");
        }
        for (SentenceAnalyser.Clearing each : reading.clearings(parts(scan, match))) {
            if (!despite.contains(each.kind())) {
                return new Clearing(each.kind(), each.kind() + ": " + each.words());
            }
        }
        return null;
    }

    private static List<Part> parts(Scan scan, Match match) {
        Content content = scan.content();
        return Arrays.stream(match.hits())
                .mapToObj(hit ->
                        new Part(content.originalStart(scan.hitStart(hit)), content.originalEnd(scan.hitEnd(hit))))
                .sorted(Comparator.comparingInt(Part::start).thenComparingInt(Part::end))
                .toList();
    }
}
