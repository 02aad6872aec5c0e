package io.claimwatch.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What each part took of the processors, over all and while nothing was broken. For one thread. */
final class Shares {
    private final List<? extends Part> parts;
    private final Tally tally;
    private final Sum all;
    private final Sum calm;

    /** Time, events acknowledged meanwhile, and processor time of each part, all in nanoseconds. */
    private final class Sum {
        private final long[] nanos = new long[parts.size()];
        private long wall;
        private long events;
        private long[] from;

        private long[] stand() throws IOException {
            long[] stand = new long[nanos.length + 2];
            for (int i = 0; i < nanos.length; i++) {
                stand[i] = parts.get(i).cpu().toNanos();
            }
            stand[nanos.length] = System.nanoTime();
            stand[nanos.length + 1] = tally.acknowledged();
            return stand;
        }

        void begin() throws IOException {
            from = stand();
        }

        void end() throws IOException {
            if (from == null) {
                return;
            }
            long[] to = stand();
            for (int i = 0; i < nanos.length; i++) {
                nanos[i] += to[i] - from[i];
            }
            wall += to[nanos.length] - from[nanos.length];
            events += to[nanos.length + 1] - from[nanos.length + 1];
            from = null;
        }

        double cores(int part) {
            return nanos[part] / (double) wall;
        }

        double millisAThousand(int part) {
            return nanos[part] / 1e3 / events;
        }
    }

    Shares(List<? extends Part> parts, Tally tally) {
        this.parts = List.copyOf(parts);
        this.tally = tally;
        this.all = new Sum();
        this.calm = new Sum();
    }

    void begin() throws IOException {
        all.begin();
    }

    void end() throws IOException {
        trouble();
        all.end();
    }

    void calm() throws IOException {
        calm.begin();
    }

    void trouble() throws IOException {
        calm.end();
    }

    List<String> table() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "events/s acknowledged: %,.0f over %.0f s, %,.0f over %.0f s of calm",
                all.events * 1e9 / all.wall,
                all.wall / 1e9,
                calm.events * 1e9 / calm.wall,
                calm.wall / 1e9));
        lines.add("processor      cores   in calm   ms a thousand in calm");
        double[] sums = new double[3];
        for (int i = 0; i < parts.size(); i++) {
            double[] row = {all.cores(i), calm.cores(i), calm.millisAThousand(i)};
            for (int k = 0; k < row.length; k++) {
                sums[k] += row[k];
            }
            lines.add(row(parts.get(i).name(), row) + "   " + parts.get(i).memory());
        }
        lines.add(row("all", sums));
        return lines;
    }

    private static String row(String name, double[] values) {
        return String.format(Locale.ROOT, "%-12s %7.2f %9.2f %9.1f", name, values[0], values[1], values[2]);
    }
}
