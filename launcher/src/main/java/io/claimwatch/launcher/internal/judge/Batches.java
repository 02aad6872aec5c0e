package io.claimwatch.launcher.internal.judge;

import io.claimwatch.contract.Checker;
import io.claimwatch.contract.Detection;
import io.claimwatch.launcher.internal.input.Item;
import io.claimwatch.launcher.internal.input.Items;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Judges items in batches on all cores and hands them on in their order; memory is bounded by one batch. */
public final class Batches {
    private static final int MAX_ITEMS = 512;
    private static final long MAX_CHARACTERS = 1 << 20;

    private final Checker judge;
    private final Runnable afterBatch;

    public Batches(Checker judge, Runnable afterBatch) {
        this.judge = judge;
        this.afterBatch = afterBatch;
    }

    /** @param sink called in this thread, in the order of the items */
    public void run(Items items, Consumer<Judged> sink) throws IOException {
        List<Item> batch = new ArrayList<>();
        long characters = 0;
        for (Item item = items.next(); item != null; item = items.next()) {
            batch.add(item);
            characters += item.readable() ? item.text().length() : 0;
            if (batch.size() == MAX_ITEMS || characters > MAX_CHARACTERS || !items.ready()) {
                flush(batch, sink);
                characters = 0;
            }
        }
        flush(batch, sink);
    }

    private void flush(List<Item> batch, Consumer<Judged> sink) {
        batch.parallelStream().map(this::judged).toList().forEach(sink);
        batch.clear();
        afterBatch.run();
    }

    private Judged judged(Item item) {
        return new Judged(item, item.readable() ? judge.check(item.request()) : Detection.NONE);
    }
}
