package io.claimwatch.launcher.internal.check;

import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Finding;
import io.claimwatch.contract.LexiconLookup;
import io.claimwatch.launcher.internal.cli.Visible;
import io.claimwatch.launcher.internal.input.Item;
import io.claimwatch.launcher.internal.judge.Judged;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The script as a document with notes beside the lines; one page, nothing loaded from elsewhere, no script. */
final class HtmlReport implements Report {
    private static final String HEAD = """
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>Claimwatch</title>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <style>
            body{font:17px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;margin:24px auto;max-width:60em;padding:0 16px}
            p{margin:0;white-space:pre-wrap;unicode-bidi:isolate}mark{background:none;border-bottom:3px solid #b45309;font-weight:600}
            .n{color:#555;font-size:13px;font-variant-numeric:tabular-nums;margin-right:12px}
            aside{border-left:3px solid #b45309;margin:4px 0 12px 24px;padding-left:12px;font-size:14px}
            .high{border-color:#b00020}.under{opacity:.7;border-left-style:dashed}
            </style></head><body><main>
            """;

    private final PrintStream out;
    private final LexiconLookup lookup;
    private final double threshold;

    HtmlReport(PrintStream out, LexiconLookup lookup, double threshold) {
        this.out = out;
        this.lookup = lookup;
        this.threshold = threshold;
    }

    @Override
    public void begin() {
        out.print(HEAD);
    }

    @Override
    public void add(Judged judged, boolean flagged) {
        Item item = judged.item();
        String number = item.location() == null ? Long.toString(item.line()) : item.location();
        String words = item.readable()
                ? marked(item.text(), judged.detection().findings())
                : "<em>" + escape(item.error()) + "</em>";
        out.print("<p><span class=\"n\">" + escape(number) + "</span>" + words + "</p>\n");
        judged.detection().findings().forEach(this::note);
    }

    private void note(Finding finding) {
        StringBuilder note = new StringBuilder("<aside class=\"")
                .append(finding.severity().wire())
                .append(finding.confidence() < threshold ? " under" : "")
                .append("\"><b>")
                .append(escape(finding.title()))
                .append("</b> ")
                .append(finding.severity().wire())
                .append(String.format(Locale.ROOT, " %.2f ", finding.confidence()))
                .append("<code>")
                .append(escape(finding.entry()))
                .append("</code>");
        if (!finding.transforms().isEmpty()) {
            note.append("<br>→ ").append(escape(finding.normalised()));
        }
        lookup.articles(finding.basis()).forEach(article -> note.append("<br>")
                .append(escape(article.law() + " " + article.article()))
                .append(article.citable() ? "" : "（待法务核对）"));
        finding.notes().forEach(text -> note.append("<br>").append(escape(text)));
        if (finding.suggestion() != null) {
            note.append("<br>可以说：").append(escape(finding.suggestion()));
        }
        out.print(note.append("</aside>\n"));
    }

    private static String marked(String text, List<Finding> findings) {
        List<Evidence> spans = findings.stream()
                .flatMap(finding -> finding.evidence().stream())
                .filter(span -> span.sequence() == null)
                .sorted(Comparator.comparingInt(Evidence::start))
                .toList();
        StringBuilder html = new StringBuilder();
        int at = 0;
        for (Evidence span : spans) {
            int start = Math.max(at, span.start());
            if (start < span.end()) {
                html.append(escape(text.substring(at, start)))
                        .append("<mark>")
                        .append(escape(text.substring(start, span.end())))
                        .append("</mark>");
                at = span.end();
            }
        }
        return html.append(escape(text.substring(at))).toString();
    }

    private static String escape(String text) {
        return Visible.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public void end(Totals totals) {
        out.print("</main><footer><p>" + totals.flagged() + " / " + totals.lines() + "</p></footer></body></html>\n");
    }
}
