package io.claimwatch.launcher.internal.words;

import io.claimwatch.launcher.internal.cli.Streams;
import io.claimwatch.launcher.internal.judge.LexiconOption;
import io.claimwatch.lexicon.Lexicon;
import io.claimwatch.lexicon.LexiconStats;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says how much the lexicon holds. */
@Command(name = "stats", mixinStandardHelpOptions = true, description = "Says how much the lexicon holds.")
final class StatsCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private LexiconOption lexiconOption = new LexiconOption();

    StatsCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        try (Lexicon lexicon = lexiconOption.lexicon()) {
            print(lexicon.stats(), streams.out());
            return 0;
        }
    }

    private static void print(LexiconStats stats, PrintStream out) {
        out.print("version " + stats.version() + "\n");
        row(out, "entries", stats.entries());
        stats.entriesByLanguage().forEach((language, count) -> row(out, "  " + language, count));
        stats.entriesByCategory().forEach((category, count) -> row(out, "  " + category.wire(), count));
        row(out, "exemptions", stats.exemptions());
        row(out, "codewords", stats.codewords());
        row(out, "terms of classes", stats.wordings());
        stats.termsByClass().forEach((name, count) -> row(out, "  " + name, count));
        row(out, "articles", stats.articles());
        row(out, "  cited", stats.articlesCited());
        row(out, "  read in the statute", stats.articlesCitable());
    }

    private static void row(PrintStream out, String name, long count) {
        out.printf(Locale.ROOT, "%-40s %8d%n", name, count);
    }
}
