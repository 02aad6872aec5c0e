package io.claimwatch.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs {@link DetectionBenchmark} and holds its ratios against the budgets of the design: exit status 1 when one is
 * missed. Ratios within one run, so that the machine does not matter.
 */
public final class SpeedGate {
    private SpeedGate() {}

    /**
     * A budget: {@code what} may cost at most {@code most} times {@code base}. The peer's are aims: told, not enforced.
     */
    private record Budget(String what, String base, double most, boolean gates) {}

    /** A quick run on a shared machine is noisy: only three times a budget fails it. */
    private static final double QUICK_TOLERANCE = 3;

    private static final List<Budget> BUDGETS = List.of(
            new Budget("captions detect", "captions bareTrie", 5, true),
            new Budget("talk detect", "talk bareTrie", 16, true),
            new Budget("captions detect", "captions houbb", 1 / 6.0, false),
            new Budget("captions detect", "captions houbbIgnoring", 1 / 12.0, false),
            new Budget("50000 terms", "5000 terms", 1.5, true));

    /** @param args optional: the folder of the evaluation data, then {@code quick} */
    public static void main(String[] args) throws RunnerException {
        String data = args.length > 0 ? args[0] : "../shared/eval";
        boolean quick = args.length > 1 && args[1].equals("quick");
        OptionsBuilder options = new OptionsBuilder();
        options.include(DetectionBenchmark.class.getName())
                .include(GrowthBenchmark.class.getName())
                .param("data", data);
        if (quick) {
            options.warmupIterations(2).warmupTime(TimeValue.seconds(1));
            options.measurementIterations(3).measurementTime(TimeValue.seconds(1));
        }
        boolean held = report(new Runner(options.build()).run(), Path.of(data), quick ? QUICK_TOLERANCE : 1);
        if (!held) {
            throw new IllegalStateException("a speed budget was missed");
        }
    }

    private static boolean report(Collection<RunResult> results, Path data, double tolerance) {
        Map<String, Double> millis = new TreeMap<>();
        results.forEach(
                result -> millis.put(name(result), result.getPrimaryResult().getScore()));
        long captions = DetectionBenchmark.characters(Texts.captions(data));
        long talk = DetectionBenchmark.characters(Texts.talk(data));
        List<String> lines = new ArrayList<>();
        millis.forEach((name, each) -> lines.add(String.format(
                Locale.ROOT,
                "%-24s %12.0f characters/s",
                name,
                (name.startsWith("talk") ? talk : captions) / each * 1000)));
        boolean held = !millis.isEmpty();
        for (Budget budget : BUDGETS) {
            double ratio = millis.get(budget.what()) / millis.get(budget.base());
            boolean within = ratio <= budget.most() * tolerance;
            held &= within || !budget.gates();
            lines.add(String.format(
                    Locale.ROOT,
                    "%-16s takes %6.3f × the time of %-23s at most %.3f: %s",
                    budget.what(),
                    ratio,
                    budget.base(),
                    budget.most(),
                    verdict(budget, ratio, within)));
        }
        Report.print(lines);
        return held;
    }

    private static String verdict(Budget budget, double ratio, boolean within) {
        if (ratio <= budget.most()) {
            return "held";
        }
        return !budget.gates() ? "aim missed" : within ? "over, tolerated" : "MISSED";
    }

    private static String name(RunResult result) {
        if (result.getParams().getBenchmark().contains(GrowthBenchmark.class.getSimpleName())) {
            return result.getParams().getParam("terms") + " terms";
        }
        String benchmark = result.getParams().getBenchmark();
        return result.getParams().getParam("texts")
                + benchmark.substring(benchmark.lastIndexOf('.')).replace('.', ' ');
    }
}
