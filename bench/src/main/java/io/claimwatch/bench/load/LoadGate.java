package io.claimwatch.bench.load;

import io.claimwatch.bench.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Starts a server with a heap of one gigabyte, lets rooms talk to it over WebSockets and watches its push stream. Fails
 * on any loss, any claim without a flag, any flag that was not pushed, a p99 from receipt to push above the bound, a rate
 * that was not reached, and when nothing was observed.
 */
public final class LoadGate {
    private LoadGate() {}

    /** @param args the program's jar, then as {@link Plan#USAGE} says; status 1 when it did not hold, 2 for wrong usage */
    public static void main(String[] args) throws IOException, InterruptedException {
        Plan plan;
        try {
            plan = Plan.of(Arrays.asList(args).subList(1, args.length));
        } catch (IllegalArgumentException e) {
            Report.print(List.of(e.getMessage(), "usage: " + Plan.USAGE));
            System.exit(2);
            return;
        }
        Stage stage = Stage.open(Path.of(args[0]), plan);
        System.exit(held(stage, plan) ? 0 : 1);
    }

    private static boolean held(Stage stage, Plan plan) throws IOException, InterruptedException {
        long before = Heap.live(stage.server().handle());
        stage.cast().seat(plan.warmUp() / 2.0);
        List<String> lines = new ArrayList<>();
        boolean held;
        if (plan.find()) {
            held = find(stage, plan, lines);
        } else {
            Outcome outcome = new Run(stage, plan, Report::line).run();
            List<String> faults = Verdict.of(plan, outcome);
            held = faults.isEmpty();
            lines.addAll(Table.of(plan, outcome));
            faults.forEach(fault -> lines.add("NOT HELD: " + fault));
        }
        double events = Scrape.of(stage.server().metrics()).count("claimwatch_gateway_stored_total");
        long onDisk = stage.onDisk();
        lines.add(String.format(
                Locale.ROOT,
                "on disk: %,d MiB, %.0f bytes an event, flags and their cases included",
                onDisk >> 20,
                onDisk / events));
        long after = Heap.live(stage.server().handle());
        lines.add(String.format(
                Locale.ROOT,
                "after a full collection: %d MiB before the first room, %d MiB with %,d rooms open: %.1f MiB a thousand rooms",
                before >> 10,
                after >> 10,
                plan.rooms(),
                (after - before) / 1024.0 * 1_000 / plan.rooms()));
        lines.add(held ? "held" : "NOT HELD");
        Report.print(lines);
        return held;
    }

    private static boolean find(Stage stage, Plan plan, List<String> lines) throws IOException, InterruptedException {
        boolean[] warm = new boolean[1];
        double highest = RateSearch.highest(plan.rate(), rate -> {
            Plan step = plan.at(rate, warm[0] ? plan.warmUp() / 4 : plan.warmUp());
            warm[0] = true;
            Outcome outcome = new Run(stage, step, Report::line).run();
            List<String> faults = Verdict.of(step, outcome);
            Report.print(Table.of(step, outcome));
            faults.forEach(fault -> Report.line("not held: " + fault));
            lines.add(String.format(
                    Locale.ROOT,
                    "%,8.0f/s  %s  push p99 %,.0f ms, due to seen p99 %,.0f ms",
                    rate,
                    faults.isEmpty() ? "held    " : "NOT HELD",
                    outcome.toPush().p99(),
                    outcome.toSeen().p99()));
            return faults.isEmpty();
        });
        lines.add(String.format(
                Locale.ROOT, "highest rate with p99 below %d ms: %,.0f segments/s", plan.boundMs(), highest));
        return highest > 0;
    }
}
