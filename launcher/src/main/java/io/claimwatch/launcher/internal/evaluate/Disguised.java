package io.claimwatch.launcher.internal.evaluate;

import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.Detection;
import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Finding;
import io.claimwatch.launcher.internal.input.Item;
import io.claimwatch.launcher.internal.judge.Judged;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hides the words of each flagged line in every way there is, and counts what is still found. */
final class Disguised {
    private static final int LEAST = 2;

    private final Checker judge;
    private final List<Disguise> disguises;
    private final Retention retention;
    private final Misses misses;
    private final double threshold;

    /** @param misses null when nobody wants them */
    Disguised(Checker judge, List<Disguise> disguises, Retention retention, Misses misses, double threshold) {
        this.judge = judge;
        this.disguises = disguises;
        this.retention = retention;
        this.misses = misses;
        this.threshold = threshold;
    }

    void add(Judged judged) {
        Item item = judged.item();
        boolean unlawful =
                item.label() == null || Boolean.TRUE.equals(item.label().flag());
        Optional<Evidence> words = judged.detection().findings().stream()
                .filter(finding -> finding.confidence() >= threshold)
                .findFirst()
                .flatMap(Disguised::longest);
        if (!unlawful || words.isEmpty()) {
            return;
        }
        for (Disguise disguise : disguises) {
            String hidden = disguise.by()
                    .hide(item.text(), words.get().start(), words.get().end());
            if (hidden != null) {
                judge(item, judged.detection(), disguise, hidden);
            }
        }
    }

    private void judge(Item item, Detection plain, Disguise disguise, String hidden) {
        CheckRequest spoken = new CheckRequest(hidden, item.lang(), item.before(), item.product());
        Detection answer = judge.check(spoken);
        Set<String> lost = retention.add(disguise.name(), true, answer, plain);
        if (!lost.isEmpty() && misses != null) {
            misses.lost(item.source(), item.line(), disguise.name(), spoken, item.request(), lost, answer);
        }
    }

    /** The longest stretch of Chinese evidence in the text itself. */
    private static Optional<Evidence> longest(Finding finding) {
        return finding.evidence().stream()
                .filter(span -> span.sequence() == null && span.end() - span.start() >= LEAST)
                .filter(span -> span.text().codePoints().allMatch(Character::isIdeographic))
                .max(Comparator.comparingInt(span -> span.end() - span.start()));
    }
}
