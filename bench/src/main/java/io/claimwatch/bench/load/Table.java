package io.claimwatch.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An outcome for people. */
final class Table {
    private Table() {}

    static List<String> of(Plan plan, Outcome outcome) {
        Outcome.Events events = outcome.events();
        Outcome.Flags flags = outcome.flags();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d rooms x %.3f segments/s, %d s measured after %d s to warm up; %,.0f events/s acknowledged",
                plan.rooms(),
                plan.perRoom(),
                plan.seconds(),
                plan.warmUp(),
                outcome.perSecond()));
        lines.add(String.format(
                Locale.ROOT,
                "sent %,d, acknowledged %,d, durable %,d; refused %,d, sent again %,d, lost %,d; connections broken %,d",
                events.sent(),
                events.acknowledged(),
                events.durable(),
                events.refused(),
                events.resent(),
                events.lost(),
                events.breaks()));
        lines.add(String.format(
                Locale.ROOT,
                "claims said %,d, of them without a flag %,d; flagged %,d, pushed %,d, pushed twice %,d",
                flags.claims(),
                flags.missing(),
                flags.flagged(),
                flags.pushed(),
                flags.doubled()));
        lines.add(outcome.toDurable().line("receipt to durable"));
        lines.add(outcome.toPush().line("receipt to push"));
        lines.add(outcome.toAcknowledged().line("due to acknowledged"));
        lines.add(outcome.toSeen().line("due to seen"));
        lines.add(String.format(
                Locale.ROOT,
                "processor: server %.2f cores, %.0f ms a thousand events; generator and watcher %.2f, %.0f ms; of %d cores",
                outcome.machine().serverCores(),
                1e6 * outcome.machine().serverCores() / outcome.perSecond(),
                outcome.machine().ownCores(),
                1e6 * outcome.machine().ownCores() / outcome.perSecond(),
                Runtime.getRuntime().availableProcessors()));
        lines.add("server's memory: " + outcome.machine().gc().line());
        return lines;
    }
}
