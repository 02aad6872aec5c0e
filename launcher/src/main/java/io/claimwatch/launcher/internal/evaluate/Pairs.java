package io.claimwatch.launcher.internal.evaluate;

import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.Detection;
import io.claimwatch.launcher.internal.cli.Stop;
import io.claimwatch.launcher.internal.input.Defaults;
import io.claimwatch.launcher.internal.input.InputFormat;
import io.claimwatch.launcher.internal.input.Inputs;
import io.claimwatch.launcher.internal.input.Item;
import io.claimwatch.launcher.internal.input.Items;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads SPOKEN TAB MEANT, with TAB KIND where the kind of change is known, and judges both. */
final class Pairs {
    private static final int BATCH = 512;

    private final Checker judge;
    private final Defaults defaults;
    private final Retention retention;
    private final Misses misses;

    Pairs(Checker judge, Defaults defaults, Retention retention, Misses misses) {
        this.judge = judge;
        this.defaults = defaults;
        this.retention = retention;
        this.misses = misses;
    }

    void read(Inputs inputs, String file) throws IOException {
        Inputs lines = inputs.as(InputFormat.TEXT);
        try (Items items = lines.open(file)) {
            List<Pair> batch = new ArrayList<>();
            for (Item item = items.next(); item != null; item = items.next()) {
                if (!item.text().isBlank()) {
                    batch.add(pair(item));
                }
                if (batch.size() == BATCH) {
                    judge(file, batch);
                }
            }
            judge(file, batch);
        }
    }

    private static Pair pair(Item item) {
        String[] parts = item.text().split("\t", -1);
        if (parts.length < 2) {
            throw new Stop(item.source() + ":" + item.line() + ": no tab between what was said and what was meant");
        }
        return new Pair(
                item.line(), parts[0], parts[1], parts.length > 2 && !parts[2].isBlank() ? parts[2].strip() : null);
    }

    private void judge(String file, List<Pair> batch) {
        batch.parallelStream().map(this::judged).toList().forEach(judged -> {
            Pair pair = judged.pair();
            Set<String> lost =
                    retention.add(pair.kind(), !pair.spoken().equals(pair.meant()), judged.spoken(), judged.meant());
            if (!lost.isEmpty() && misses != null) {
                misses.lost(
                        file,
                        pair.line(),
                        pair.kind(),
                        request(pair.spoken()),
                        request(pair.meant()),
                        lost,
                        judged.spoken());
            }
        });
        batch.clear();
    }

    private JudgedPair judged(Pair pair) {
        Detection meant = judge.check(request(pair.meant()));
        Detection spoken = pair.spoken().equals(pair.meant()) ? meant : judge.check(request(pair.spoken()));
        return new JudgedPair(pair, spoken, meant);
    }

    private CheckRequest request(String text) {
        return defaults.request(text);
    }

    private record Pair(long line, String spoken, String meant, String kind) {}

    private record JudgedPair(Pair pair, Detection spoken, Detection meant) {}
}
