package io.claimwatch.launcher.internal.replay;

import io.claimwatch.launcher.internal.cli.Stop;
import io.claimwatch.launcher.internal.cli.Streams;
import io.claimwatch.launcher.internal.feed.Latencies;
import io.claimwatch.launcher.internal.feed.Target;
import io.claimwatch.launcher.internal.replay.Stage.Cue;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends recorded talk to a running Claimwatch and measures how fast it answers. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Sends recorded talk to a running Claimwatch and measures. Status: 0 all acknowledged, 1 something"
                        + " lost or too slow, 2 not possible.")
public final class ReplayCommand implements Callable<Integer> {
    private final Streams streams;

    @Option(names = "--to", required = true, paramLabel = "URL", description = "Where Claimwatch runs.")
    private URI to;

    @Option(names = "--key", required = true, paramLabel = "KEY", description = "An API key of it.")
    private String key;

    @Option(
            names = "--speed",
            paramLabel = "SPEED",
            defaultValue = "1x",
            description = {"1x, 20x, max, or 2000/s for so many events", "a second over all rooms."})
    private String speed;

    @Option(names = "--rooms", paramLabel = "N", description = "So many rooms; copies when there are fewer.")
    private int rooms;

    @Option(
            names = "--session",
            paramLabel = "ID",
            description = "The session's id; the same one again sends duplicates.")
    private String session;

    @Option(names = "--loop", paramLabel = "N", defaultValue = "1", description = "So many times over, a session each.")
    private int loops;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "So long at the beginning no times are counted.")
    private int warmUp;

    @Option(
            names = "--p99",
            paramLabel = "MS",
            description = "Status 1 when no flag came back, or more than 1% took longer from receipt to push.")
    private Integer bound;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "JSON lines {room, sequence, text, …}.")
    private List<Path> files;

    public ReplayCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Target target;
        Pace pace;
        try {
            target = new Target(to, key);
            pace = Pace.of(speed);
        } catch (IllegalArgumentException e) {
            throw new Stop(e.getMessage(), e);
        }
        if (rooms < 0 || loops < 1 || warmUp < 0) {
            throw new Stop("--rooms and --warm-up must be 0 or more, --loop at least 1");
        }
        List<Talk> talks = Stage.rooms(TalkFile.read(files), rooms);
        long now = InstantSource.system().millis();
        String id = session == null ? "replay-" + now / 1000 : session;
        List<List<Cue>> cues =
                talks.stream().map(talk -> Stage.cues(talk, id, loops, now)).toList();
        return run(target, pace, talks, cues);
    }

    private int run(Target target, Pace pace, List<Talk> talks, List<List<Cue>> cues) throws InterruptedException {
        Vertx vertx = Vertx.vertx();
        try {
            Replay replay = new Replay(vertx, target, pace, warmUp);
            progress(replay);
            await(replay.run(talks, cues).eventually(replay::close));
            print(replay, talks.size());
            return held(replay) ? 0 : 1;
        } catch (ExecutionException e) {
            throw new Stop(to + ": " + e.getCause().getMessage(), e);
        } finally {
            try {
                await(vertx.close());
            } catch (ExecutionException e) {
                streams.err().println("claimwatch: could not close: " + e.getCause());
            }
        }
    }

    private boolean held(Replay replay) {
        Latencies push = replay.measures().push();
        boolean inTime = bound == null || push.count() > 0 && push.millis(0.99) <= bound;
        return inTime && replay.lost() == 0 && replay.measures().refused() == 0;
    }

    /** On a terminal, a line that is written over every second. */
    @SuppressWarnings(
            "SystemConsoleNull") // Only Java 22 to 24 have a console without a terminal; there it is a line too many.
    private void progress(Replay replay) {
        if (System.console() != null) {
            replay.everySecond(() -> {
                Measures now = replay.measures();
                streams.err()
                        .printf(
                                Locale.ROOT,
                                "\r%d sent, %d acknowledged, %d flags seen ",
                                replay.sent(),
                                now.acknowledged(),
                                now.flags());
                streams.err().flush();
            });
        }
    }

    private static void await(Future<Void> future) throws InterruptedException, ExecutionException {
        future.toCompletionStage().toCompletableFuture().get();
    }

    private void print(Replay replay, int roomCount) {
        Measures measures = replay.measures();
        streams.out()
                .printf(
                        Locale.ROOT,
                        "%d events of %d rooms in %.1f s: %.0f/s; %d acknowledged, %d refused, %d lost; %d flags seen%n",
                        replay.sent(),
                        roomCount,
                        replay.seconds(),
                        replay.sent() / Math.max(1e-3, replay.seconds()),
                        measures.acknowledged(),
                        measures.refused(),
                        replay.lost(),
                        measures.flags());
        if (measures.warmUp() > 0) {
            streams.out()
                    .printf(
                            Locale.ROOT,
                            "warm-up: the times of the first %d events (%d s) are not counted%n",
                            measures.warmUp(),
                            warmUp);
        }
        times("sending to acknowledgement", measures.acknowledgement());
        times("receipt to push", measures.push());
        times("sending to flag seen here", measures.sentToSeen());
        measures.reasons().forEach((why, count) -> streams.out().printf(Locale.ROOT, "refused %d: %s%n", count, why));
        if (measures.breaks() > 0) {
            streams.out().printf(Locale.ROOT, "the connection broke %d times%n", measures.breaks());
        }
    }

    private void times(String what, Latencies times) {
        if (times.count() == 0) {
            streams.out().printf(Locale.ROOT, "%-28s nothing to measure%n", what);
        } else {
            streams.out()
                    .printf(
                            Locale.ROOT,
                            "%-28s p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (%d)%n",
                            what,
                            times.millis(0.50),
                            times.millis(0.95),
                            times.millis(0.99),
                            times.count());
        }
    }
}
