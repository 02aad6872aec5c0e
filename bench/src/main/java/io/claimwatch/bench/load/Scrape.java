package io.claimwatch.bench.load;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The server's metrics at one moment, by the text they stand under. */
record Scrape(Map<String, Double> series) {
    private static final String BUCKET = "_bucket{le=\"";

    static Scrape of(String text) {
        Map<String, Double> series = new HashMap<>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int space = line.lastIndexOf(' ');
            if (space > 0) {
                series.put(line.substring(0, space), number(line.substring(space + 1)));
            }
        });
        return new Scrape(series);
    }

    private static double number(String text) {
        return text.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }

    long count(String name) {
        return Math.round(series.getOrDefault(name, 0.0));
    }

    /**
     * How long what a timer counted since an earlier scrape took: the upper bounds of the buckets that the percentiles
     * fall into, so never less than it was.
     */
    Times since(Scrape earlier, String timer) {
        TreeMap<Double, Double> buckets = new TreeMap<>();
        series.forEach((name, value) -> {
            if (name.startsWith(timer + BUCKET)) {
                String bound = name.substring((timer + BUCKET).length(), name.length() - 2);
                buckets.put(number(bound), value - earlier.series.getOrDefault(name, 0.0));
            }
        });
        double total = buckets.isEmpty() ? 0 : buckets.lastEntry().getValue();
        return new Times(
                Math.round(total),
                bound(buckets, 0.50 * total),
                bound(buckets, 0.95 * total),
                bound(buckets, 0.99 * total),
                bound(buckets, total));
    }

    /** Milliseconds. */
    private static double bound(TreeMap<Double, Double> buckets, double wanted) {
        for (Map.Entry<Double, Double> bucket : buckets.entrySet()) {
            if (bucket.getValue() >= wanted && bucket.getValue() > 0) {
                return bucket.getKey() * 1e3;
            }
        }
        return 0;
    }
}
