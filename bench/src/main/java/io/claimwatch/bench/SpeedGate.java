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

    /** A budget: {@code what} may cost at most {@code most} times {@code base}. */
    private record Budget(String texts, String what, String base, double most) {}

    private static final List<Budget> BUDGETS = List.of(
            new Budget("captions", "detect", "bareTrie", 5),
            new Budget("talk", "detect", "bareTrie", 16),
            new Budget("captions", "detect", "houbb", 1 / 6.0),
            new Budget("captions", "detect", "houbbIgnoring", 1 / 12.0));

    /** @param args optional: the folder of the evaluation data, then {@code quick} */
    public static void main(String[] args) throws RunnerException {
        String data = args.length > 0 ? args[0] : "../shared/eval";
        boolean quick = args.length > 1 && args[1].equals("quick");
        OptionsBuilder options = new OptionsBuilder();
        options.include(DetectionBenchmark.class.getName()).param("data", data);
        if (quick) {
            options.warmupIterations(2).warmupTime(TimeValue.seconds(1));
            options.measurementIterations(3).measurementTime(TimeValue.seconds(1));
        }
        boolean held = report(new Runner(options.build()).run(), Path.of(data));
        if (!held) {
            throw new IllegalStateException("a speed budget was missed");
        }
    }

    private static boolean report(Collection<RunResult> results, Path data) {
        Map<String, Double> millis = new TreeMap<>();
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            String name = benchmark.substring(benchmark.lastIndexOf('.') + 1);
            millis.put(
                    result.getParams().getParam("texts") + " " + name,
                    result.getPrimaryResult().getScore());
        }
        Map<String, Long> characters = Map.of(
                "captions", DetectionBenchmark.characters(Texts.captions(data)),
                "talk", DetectionBenchmark.characters(Texts.talk(data)));
        List<String> lines = new ArrayList<>();
        millis.forEach((name, each) -> lines.add(String.format(
                Locale.ROOT, "%-26s %12.0f characters/s", name, characters.get(name.split(" ")[0]) / each * 1000)));
        boolean held = !millis.isEmpty();
        for (Budget budget : BUDGETS) {
            double ratio =
                    millis.get(budget.texts() + " " + budget.what()) / millis.get(budget.texts() + " " + budget.base());
            boolean ok = ratio <= budget.most();
            held &= ok;
            lines.add(String.format(
                    Locale.ROOT,
                    "%-8s %s takes %.3f × the time of %s, at most %.3f: %s",
                    budget.texts(),
                    budget.what(),
                    ratio,
                    budget.base(),
                    budget.most(),
                    ok ? "held" : "MISSED"));
        }
        Report.print(lines);
        return held;
    }
}
