package io.claimwatch.launcher.internal.check;

import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Finding;
import io.claimwatch.contract.LexiconLookup;
import io.claimwatch.contract.LexiconLookup.ArticleInfo;
import io.claimwatch.launcher.internal.cli.Visible;
import io.claimwatch.launcher.internal.input.Item;
import io.claimwatch.launcher.internal.judge.Judged;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;

/** For people at a terminal: where, what, why, and what one may say instead. */
final class TextReport implements Report {
    private static final int AROUND = 12;

    private final PrintStream out;
    private final LexiconLookup lookup;

    TextReport(PrintStream out, LexiconLookup lookup) {
        this.out = out;
        this.lookup = lookup;
    }

    @Override
    public void add(Judged judged, boolean flagged) {
        Item item = judged.item();
        if (!item.readable()) {
            out.print(item.source() + ":" + item.line() + ": cannot be read: " + item.error() + "\n");
            return;
        }
        judged.detection().findings().forEach(finding -> print(item, finding));
        judged.detection()
                .errors()
                .forEach(error -> out.print(item.source() + ":" + item.line() + ": entry " + error.entry()
                        + " failed on this line: " + error.message() + "\n"));
    }

    private void print(Item item, Finding finding) {
        StringBuilder text = new StringBuilder();
        text.append(where(item, finding))
                .append(": ")
                .append(finding.severity().wire())
                .append(' ')
                .append(finding.category().wire())
                .append(": ")
                .append(finding.title())
                .append(String.format(Locale.ROOT, " (%s, %.2f)%n", finding.entry(), finding.confidence()));
        text.append("    ").append(Visible.of(quoted(item.text(), finding))).append('\n');
        if (!finding.transforms().isEmpty()) {
            text.append("    read as: ")
                    .append(Visible.of(finding.normalised()))
                    .append(" (")
                    .append(finding.transforms().stream()
                            .sorted()
                            .map(transform -> transform.wire())
                            .collect(Collectors.joining(", ")))
                    .append(")\n");
        }
        for (ArticleInfo article : lookup.articles(finding.basis())) {
            text.append("    law: ").append(law(article)).append('\n');
        }
        finding.notes().forEach(note -> text.append("    note: ").append(note).append('\n'));
        if (finding.suggestion() != null) {
            text.append("    instead: ").append(finding.suggestion()).append('\n');
        }
        out.print(text);
    }

    private static String law(ArticleInfo article) {
        return article.law() + " " + article.article() + (article.citable() ? "" : " (to be checked by counsel)");
    }

    private static String where(Item item, Finding finding) {
        int column = finding.evidence().stream()
                .filter(TextReport::inText)
                .mapToInt(Evidence::start)
                .min()
                .orElse(0);
        String line = item.location() == null ? Long.toString(item.line()) : item.location();
        return item.source() + ":" + line + ":" + (column + 1);
    }

    /** The words of the evidence in brackets, with a little around them. */
    static String quoted(String text, Finding finding) {
        StringBuilder out = new StringBuilder();
        int at = -1;
        for (Evidence span : finding.evidence()) {
            if (!inText(span) || span.start() < at) {
                continue;
            }
            int from = Math.max(0, span.start() - AROUND);
            if (at < 0 || from > at + AROUND) {
                out.append(at < 0 ? "" : text.substring(at, Math.min(text.length(), at + AROUND)))
                        .append(from > 0 ? "…" : "")
                        .append(text, from, span.start());
            } else {
                out.append(text, at, span.start());
            }
            out.append('[').append(text, span.start(), span.end()).append(']');
            at = span.end();
        }
        if (at >= 0) {
            int to = Math.min(text.length(), at + AROUND);
            out.append(text, at, to).append(to < text.length() ? "…" : "");
        }
        return out.toString();
    }

    private static boolean inText(Evidence span) {
        return span.sequence() == null;
    }

    @Override
    public void end(Totals totals) {
        out.print(totals.flagged() + " of " + totals.lines() + " lines flagged"
                + (totals.unreadable() == 0 ? "" : ", " + totals.unreadable() + " could not be read") + "\n");
    }
}
