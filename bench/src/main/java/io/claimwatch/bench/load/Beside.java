package io.claimwatch.bench.load;

import java.util.ArrayList;
import java.util.List;

/**
 * p99 of others alone and beside an attack, in turns: alone, beside, alone, beside, … alone. Each turn beside is compared
 * with the two around it, and the median of the comparisons counts.
 */
final class Beside {
    private final List<Double> alone = new ArrayList<>();
    private final List<Double> beside = new ArrayList<>();

    /** @param p99 milliseconds; NaN when nothing was seen */
    void alone(double p99) {
        alone.add(p99);
    }

    void beside(double p99) {
        beside.add(p99);
    }

    double medianAlone() {
        return Tail.median(alone);
    }

    double medianBeside() {
        return Tail.median(beside);
    }

    double ratio() {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < beside.size(); i++) {
            ratios.add(beside.get(i) / ((alone.get(i) + alone.get(i + 1)) / 2));
        }
        return Tail.median(ratios);
    }

    /** False also when a turn saw nothing. */
    boolean held(double factor) {
        boolean seen =
                beside.stream().noneMatch(p99 -> p99.isNaN()) && alone.stream().noneMatch(p99 -> p99.isNaN());
        return seen && !beside.isEmpty() && ratio() <= factor;
    }
}
