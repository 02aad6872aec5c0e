package io.claimwatch.launcher.internal.evaluate;

import io.claimwatch.contract.Checker;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.launcher.internal.cli.Convert;
import io.claimwatch.launcher.internal.cli.Stop;
import io.claimwatch.launcher.internal.cli.Streams;
import io.claimwatch.launcher.internal.input.Defaults;
import io.claimwatch.launcher.internal.input.InputFormat;
import io.claimwatch.launcher.internal.input.Inputs;
import io.claimwatch.launcher.internal.judge.Engine;
import io.claimwatch.launcher.internal.judge.LexiconOption;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the detector on labelled lines, plain text and pairs. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description =
                "Measures detection: precision, recall and F1 of labelled lines (.jsonl), the flag rate of plain text"
                        + " (.txt), morph retention of pairs (--pairs) or of disguises (--disguise).")
public final class EvaluateCommand implements Callable<Integer> {
    /** How results are written. */
    enum Format {
        TEXT,
        JSON
    }

    private final Streams streams;

    @Option(names = "--pairs", description = "The files hold SPOKEN TAB MEANT, or SPOKEN TAB MEANT TAB KIND.")
    private boolean pairs;

    @Option(
            names = "--disguise",
            description = "Also hide the words of every flagged line in all known ways and show what is still found.")
    private boolean disguise;

    @Option(
            names = "--entries",
            description = "Also show of each entry how often it was right, the one that does most harm first.")
    private boolean entries;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private Format format;

    @Option(
            names = "--misses",
            paramLabel = "FILE",
            description = "Write every wrong answer here, one JSON object a line.")
    private Path misses;

    @Option(
            names = "--category",
            paramLabel = "CATEGORY",
            converter = Convert.Category.class,
            description = "What is on sale where the line does not say.")
    private ProductCategory category;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            converter = Convert.Language.class,
            defaultValue = "auto",
            description = "auto, zh or en.")
    private String lang;

    @Option(
            names = "--threshold",
            paramLabel = "0..1",
            converter = Convert.Share.class,
            description = "Flag findings from this confidence on.")
    private double threshold = Checker.REVIEW_THRESHOLD;

    @Mixin
    private LexiconOption lexicon = new LexiconOption();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files; - is standard input.")
    private List<String> files;

    public EvaluateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Defaults defaults = new Defaults(category, lang);
        Inputs inputs = new Inputs(streams.in(), InputFormat.AUTO, defaults).unrelatedLines();
        for (String file : files) {
            inputs.requireReadable(file);
        }
        Engine engine = lexicon.load();
        try (Writer out = misses == null ? Writer.nullWriter() : open(misses)) {
            Misses wrong = misses == null ? null : new Misses(out, engine.checker());
            Evaluation evaluation = new Evaluation(engine, defaults, threshold, wrong, disguise);
            for (String file : files) {
                evaluation.read(inputs, file, pairs);
            }
            print(evaluation);
            return evaluation.unreadable(streams.err()) ? 2 : 0;
        }
    }

    private static Writer open(Path file) {
        try {
            return Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new Stop("--misses: cannot write " + file, e);
        }
    }

    private void print(Evaluation evaluation) {
        if (format == Format.JSON) {
            JsonTables tables = new JsonTables();
            evaluation.print(tables::labelled, tables::rate, tables::retention, entries ? tables::entries : null);
            streams.out().print(tables.text() + "\n");
        } else {
            TextTables tables = new TextTables(streams.out());
            evaluation.print(tables::labelled, tables::rate, tables::retention, entries ? tables::entries : null);
        }
    }
}
