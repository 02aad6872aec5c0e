package io.claimwatch.console.internal.api;

import io.claimwatch.contract.Measure;
import io.claimwatch.store.ReviewStore;
import java.util.Arrays;
import java.util.List;

/**
 * What a measure asks of who decides; the store enforces it, this tells the page.
 *
 * @param delayMs time for second thoughts before it takes effect
 */
record MeasureRule(Measure measure, boolean reasonRequired, boolean untilRequired, long delayMs) {
    static final List<MeasureRule> ALL =
            Arrays.stream(Measure.values()).map(MeasureRule::of).toList();

    private static MeasureRule of(Measure measure) {
        boolean graver = measure.compareTo(Measure.WARN) > 0;
        boolean termed = measure == Measure.SUSPEND || measure == Measure.BLACKLIST;
        boolean atOnce = measure.compareTo(Measure.ASK_CORRECTION) <= 0;
        return new MeasureRule(
                measure,
                measure == Measure.DISMISS || graver,
                termed,
                atOnce ? 0 : ReviewStore.SECOND_THOUGHTS.toMillis());
    }
}
