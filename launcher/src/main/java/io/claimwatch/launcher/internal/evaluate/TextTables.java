package io.claimwatch.launcher.internal.evaluate;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** Prints the results for people. */
final class TextTables {
    private static final String ROW = "%-24s %9s %9s  %-19s %-19s %-19s %-19s %s%n";

    private final PrintStream out;

    TextTables(PrintStream out) {
        this.out = out;
    }

    void labelled(Labelled labelled) {
        header("all");
        row("all", labelled.all());
        if (labelled.leftOut() > 0) {
            out.printf(
                    Locale.ROOT,
                    "(%d lines left out: the facts were false there, not the words)%n",
                    labelled.leftOut());
        }
        for (Map.Entry<String, Map<String, Tally>> group : labelled.groups().entrySet()) {
            if (group.getKey().equals("file") && group.getValue().size() == 1) {
                continue;
            }
            header("by " + group.getKey());
            group.getValue().forEach(this::row);
        }
    }

    private void header(String title) {
        out.printf(
                Locale.ROOT,
                "%n" + ROW,
                title,
                "unlawful",
                "lawful",
                "recall [95%]",
                "false alarms [95%]",
                "precision [95%]",
                "F1 [95%]",
                "either (flagged)");
    }

    private void row(String name, Tally tally) {
        out.printf(
                Locale.ROOT,
                ROW,
                name.substring(name.lastIndexOf('/') + 1),
                tally.found() + "/" + tally.unlawful(),
                tally.falseAlarms() + "/" + tally.lawful(),
                percent(tally.recall()),
                percent(tally.falseAlarmRate()),
                percent(tally.precision()),
                percent(tally.f1()),
                tally.open() == 0 ? "" : tally.open() + " (" + tally.openFlagged() + ")");
    }

    void rate(FlagRate rate) {
        out.printf(
                Locale.ROOT,
                "%n%s: %d of %d lines flagged, %s%n",
                rate.file(),
                rate.flagged(),
                rate.lines(),
                percent(rate.rate()));
        rate.mostFrequent().forEach((entry, lines) -> out.printf(Locale.ROOT, "%8d  %s%n", lines, entry));
    }

    void retention(Retention retention) {
        Retention.Count all = retention.all();
        out.printf(
                Locale.ROOT,
                "%nmorph retention: %d of %d, %s (%d pairs, %d changed, %d of those flagged as meant)%n",
                all.kept(),
                all.meantFlagged(),
                percent(all.rate()),
                all.pairs(),
                all.changed(),
                all.meantFlagged());
        retention
                .byKind()
                .forEach((kind, count) -> out.printf(
                        Locale.ROOT,
                        "    %-24s %6d of %-6d %s%n",
                        kind,
                        count.kept(),
                        count.meantFlagged(),
                        percent(count.rate())));
    }

    void entries(EntryTable table) {
        out.printf(
                Locale.ROOT,
                "%n%-40s %9s %9s %9s %9s  %s%n",
                "by entry, most harm first",
                "rightly",
                "alone",
                "wrongly",
                "alone",
                "precision [95%]");
        for (EntryTable.Row row : table.rows()) {
            out.printf(
                    Locale.ROOT,
                    "%-40s %9d %9d %9d %9d  %s%n",
                    row.entry(),
                    row.rightly(),
                    row.alone(),
                    row.wrongly(),
                    row.aloneWrongly(),
                    percent(row.precision()));
        }
    }

    private static String percent(Interval share) {
        return share.known()
                ? String.format(
                        Locale.ROOT, "%.1f%% [%.1f, %.1f]", 100 * share.value(), 100 * share.low(), 100 * share.high())
                : "-";
    }
}
