package io.claimwatch.launcher.internal.evaluate;

import io.claimwatch.contract.Checker;
import io.claimwatch.launcher.internal.input.Defaults;
import io.claimwatch.launcher.internal.input.Inputs;
import io.claimwatch.launcher.internal.input.Item;
import io.claimwatch.launcher.internal.input.Items;
import io.claimwatch.launcher.internal.judge.Batches;
import io.claimwatch.launcher.internal.judge.Engine;
import io.claimwatch.launcher.internal.judge.Judged;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One run over all files; owns the counts. */
final class Evaluation {
    private final Checker judge;
    private final double threshold;
    private final Misses misses;
    private final Labelled labelled;
    private final Retention retention;
    private final Pairs pairs;
    private final EntryTable entries;
    private final Disguised disguised;
    private final List<FlagRate> rates = new ArrayList<>();
    private long unreadable;
    private String firstError;

    /**
     * @param misses null when nobody wants them
     * @param disguise whether flagged lines are judged again in every disguise
     */
    Evaluation(Engine engine, Defaults defaults, double threshold, Misses misses, boolean disguise) {
        this.judge = engine.checker();
        this.threshold = threshold;
        this.misses = misses;
        this.labelled = new Labelled(threshold);
        this.retention = new Retention(threshold);
        this.pairs = new Pairs(judge, defaults, retention, misses);
        this.entries = new EntryTable(threshold);
        this.disguised = disguise
                ? new Disguised(
                        judge, new Disguises(engine.lexicon().data().codewords()).all(), retention, misses, threshold)
                : null;
    }

    void read(Inputs inputs, String file, boolean asPairs) throws IOException {
        if (asPairs) {
            pairs.read(inputs, file);
            return;
        }
        FlagRate rate = new FlagRate(file, threshold);
        try (Items items = inputs.open(file)) {
            new Batches(judge, () -> {}).run(items, judged -> add(judged, rate));
        }
        if (rate.lines() > 0) {
            rates.add(rate);
        }
    }

    private void add(Judged judged, FlagRate rate) {
        Item item = judged.item();
        if (disguised != null && item.readable()) {
            disguised.add(judged);
        }
        if (!item.readable()) {
            unreadable++;
            firstError = firstError == null ? item.source() + ":" + item.line() + ": " + item.error() : firstError;
        } else if (item.label() == null) {
            rate.add(judged);
        } else if (labelled.add(judged)) {
            entries.add(judged);
            Boolean expected = item.label().flag();
            boolean wrong = expected != null && expected != judged.detection().flagged(threshold);
            if (wrong && misses != null && disguised == null) {
                misses.wrong(judged);
            }
        }
    }

    /** @param byEntry null when nobody wants the table of entries */
    void print(
            Consumer<Labelled> lines,
            Consumer<FlagRate> texts,
            Consumer<Retention> morphs,
            Consumer<EntryTable> byEntry) {
        if (!labelled.empty()) {
            lines.accept(labelled);
        }
        if (byEntry != null) {
            byEntry.accept(entries);
        }
        rates.forEach(texts);
        if (retention.all().pairs() > 0) {
            morphs.accept(retention);
        }
    }

    /** Says how many lines could not be read; false when all could. */
    boolean unreadable(PrintStream err) {
        if (unreadable > 0) {
            err.println("claimwatch: " + unreadable + " lines could not be read; the first: " + firstError);
        }
        return unreadable > 0;
    }
}
