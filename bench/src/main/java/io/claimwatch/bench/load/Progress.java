package io.claimwatch.bench.load;

import io.claimwatch.bench.Report;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Says every ten seconds how far a campaign is, on a thread of its own. */
final class Progress implements AutoCloseable {
    private static final long EVERY_MS = 10_000;

    private final Tally tally;
    private final List<Part> parts;
    private final long[] cpu;
    private final Thread thread = new Thread(this::run, "progress");
    private final long begun = System.nanoTime();
    private long acknowledged;
    private long at = begun;

    Progress(Tally tally, List<Part> parts) {
        this.tally = tally;
        this.parts = parts;
        this.cpu = new long[parts.size()];
    }

    void begin() {
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            cores();
            while (true) {
                Thread.sleep(EVERY_MS);
                say();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            Report.line("no more is said of the course: " + e.getMessage());
        }
    }

    private void say() throws IOException {
        long now = System.nanoTime();
        long done = tally.acknowledged();
        Report.line(String.format(
                Locale.ROOT,
                "%5d s %,7.0f/s  %,8d under way  %,6d claims unseen  push p99 %8.0f ms  cores%s",
                (now - begun) / 1_000_000_000,
                (done - acknowledged) * 1e9 / (now - at),
                tally.sent() - done,
                tally.unseen(),
                tally.toPush().lap().p99(),
                cores()));
        acknowledged = done;
        at = now;
    }

    private String cores() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cpu.length; i++) {
            long nanos = parts.get(i).cpu().toNanos();
            text.append(String.format(Locale.ROOT, " %s %.2f", parts.get(i).name(), (nanos - cpu[i]) / 1e6 / EVERY_MS));
            cpu[i] = nanos;
        }
        return text.toString();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
