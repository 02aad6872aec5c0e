package io.claimwatch.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the collector of the server's memory wrote ({@code -Xlog:gc}).
 *
 * @param peakMiB most of the heap that was ever in use before a collection
 * @param afterMiB what the last collection left
 */
record GcLog(int pauses, double totalMs, double p99Ms, double longestMs, int peakMiB, int afterMiB) {
    private static final Pattern PAUSE = Pattern.compile("Pause .*?(\\d+)M->(\\d+)M\\(\\d+M\\) ([\\d.]+)ms$");

    /** Collections that we ask for, to see what is left, are not the server's. */
    private static final String ASKED_FOR = "Diagnostic Command";

    static GcLog of(List<String> lines) {
        List<Double> pauses = new ArrayList<>();
        int peak = 0;
        int after = 0;
        for (String line : lines) {
            Matcher pause = PAUSE.matcher(line.strip());
            if (pause.find() && !line.contains(ASKED_FOR)) {
                peak = Math.max(peak, Integer.parseInt(pause.group(1)));
                after = Integer.parseInt(pause.group(2));
                pauses.add(Double.parseDouble(pause.group(3)));
            }
        }
        pauses.sort(null);
        int count = pauses.size();
        return new GcLog(
                count,
                pauses.stream().mapToDouble(Double::doubleValue).sum(),
                count == 0 ? 0 : pauses.get(Math.min(count - 1, (int) Math.ceil(0.99 * count) - 1)),
                count == 0 ? 0 : pauses.get(count - 1),
                peak,
                after);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "heap at most %d MiB before a collection, %d MiB after the last; %d pauses, %.1f s in all, p99 %.0f ms,"
                        + " longest %.0f ms",
                peakMiB,
                afterMiB,
                pauses,
                totalMs / 1e3,
                p99Ms,
                longestMs);
    }
}
