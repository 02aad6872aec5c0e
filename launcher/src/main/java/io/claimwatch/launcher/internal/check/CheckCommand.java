package io.claimwatch.launcher.internal.check;

import io.claimwatch.contract.Checker;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.launcher.internal.cli.Convert;
import io.claimwatch.launcher.internal.cli.Stop;
import io.claimwatch.launcher.internal.cli.Streams;
import io.claimwatch.launcher.internal.input.Defaults;
import io.claimwatch.launcher.internal.input.InputFormat;
import io.claimwatch.launcher.internal.input.Inputs;
import io.claimwatch.launcher.internal.input.Item;
import io.claimwatch.launcher.internal.input.Items;
import io.claimwatch.launcher.internal.judge.Batches;
import io.claimwatch.launcher.internal.judge.Engine;
import io.claimwatch.launcher.internal.judge.Judged;
import io.claimwatch.launcher.internal.judge.LexiconOption;
import io.claimwatch.launcher.internal.judge.Script;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges scripts, subtitles and JSON lines. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Judges a text line by line. Status: 0 nothing flagged, 1 something flagged, 2 unreadable.")
public final class CheckCommand implements Callable<Integer> {
    /** How answers are written. */
    enum Format {
        TEXT,
        JSONL,
        HTML
    }

    private final Streams streams;

    @Option(
            names = "--category",
            paramLabel = "CATEGORY",
            converter = Convert.Category.class,
            description = "What is on sale, such as food.")
    private ProductCategory category;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            converter = Convert.Language.class,
            defaultValue = "auto",
            description = "auto, zh or en.")
    private String lang;

    @Option(
            names = "--input",
            paramLabel = "FORMAT",
            defaultValue = "auto",
            description = "auto, text, srt, vtt, jsonl, docx, xlsx, pptx or pdf.")
    private InputFormat input;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text, jsonl or html.")
    private Format format;

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

    public CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Defaults defaults = new Defaults(category, lang);
        Inputs inputs = new Inputs(streams.in(), input, defaults);
        try (Items first = inputs.open(files.get(0))) {
            Engine engine = lexicon.load();
            Batches batches = new Batches(engine.checker(), this::pushOut);
            Report report = report(engine);
            Totals totals = new Totals();
            report.begin();
            check(first, engine, batches, report, totals);
            for (String file : files.subList(1, files.size())) {
                try (Items items = inputs.open(file)) {
                    check(items, engine, batches, report, totals);
                }
            }
            report.end(totals);
            return status(totals);
        }
    }

    private void check(Items items, Engine engine, Batches batches, Report report, Totals totals) throws IOException {
        Product product = category == null ? null : Product.of(category);
        Script script = new Script(engine.checker(), product);
        Consumer<Judged> sink = judged -> add(judged, report, totals);
        if (!items.script() || !script.matters()) {
            batches.run(items, sink);
            return;
        }
        LastHeld held = new LastHeld(script, sink);
        batches.run(items, held::add);
        held.end();
    }

    private Report report(Engine engine) {
        return switch (format) {
            case TEXT -> new TextReport(streams.out(), engine.lexicon());
            case JSONL -> new JsonReport(streams.out(), files.size() > 1);
            case HTML -> new HtmlReport(streams.out(), engine.lexicon(), threshold);
        };
    }

    private void add(Judged judged, Report report, Totals totals) {
        Item item = judged.item();
        boolean flagged = judged.detection().flagged(threshold);
        if (item.readable()) {
            totals.count(flagged, item.text().isBlank());
        } else {
            totals.unreadable(item.source() + ":" + item.line(), item.error());
        }
        report.add(judged, flagged);
    }

    /** Answers go out as soon as the sender pauses, so that a program may wait for each. */
    private void pushOut() {
        if (streams.out().checkError()) {
            throw new Stop("the answers cannot be written");
        }
    }

    private int status(Totals totals) {
        if (totals.unreadable() > 0) {
            streams.err()
                    .println("claimwatch: " + totals.unreadable() + " of " + totals.lines()
                            + " lines could not be read; the first: " + totals.firstError());
            return 2;
        }
        return totals.flagged() > 0 ? 1 : 0;
    }
}
