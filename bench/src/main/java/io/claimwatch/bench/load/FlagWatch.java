package io.claimwatch.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.bench.PushStream;
import io.claimwatch.contract.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Somebody signed in who watches the push stream, on a thread of its own; goes on where it was after a break. */
final class FlagWatch implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FlagWatch.class.getName());

    /** Before a server that is gone is asked again. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final PushStream push;
    private final Supplier<Tally> tally;
    private final Thread thread = new Thread(this::watch, "flag watch");
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile boolean closed;
    private String cursor;

    FlagWatch(PushStream push, Supplier<Tally> tally) {
        this.push = push;
        this.tally = tally;
    }

    /** Returns when the stream has begun. */
    void open() throws InterruptedException {
        thread.setDaemon(true);
        thread.start();
        if (!begun.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the push stream did not begin");
        }
    }

    private void watch() {
        while (!closed) {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(push.open(cursor), StandardCharsets.UTF_8))) {
                read(lines);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "the push stream ended", e);
            } catch (InterruptedException e) {
                return;
            }
            if (!closed) {
                tally.get().broken();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void read(BufferedReader lines) throws IOException {
        String event = "";
        String data = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                heard(event, data);
                event = "";
            } else if (line.startsWith("event: ")) {
                event = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data = line.substring(6);
            } else if (line.startsWith("id: ")) {
                cursor = line.substring(4);
            }
        }
    }

    private void heard(String event, String data) {
        if (event.equals("hello")) {
            begun.countDown();
        } else if (event.equals("flag")) {
            JsonNode node = Json.read(data, JsonNode.class);
            JsonNode flag = node.path("flag");
            JsonNode words = flag.path("segment");
            boolean unsaid = flag.path("finding").path("category").asText().equals("missing-statement");
            tally.get()
                    .flag(
                            new Tally.Pushed(
                                    flag.path("id").asText(),
                                    Room.numberOf(words.path("room").asText()),
                                    words.path("sequence").asLong(),
                                    words.path("endMs").asLong(),
                                    node.path("receivedAt").asLong(),
                                    node.path("pushedAt").asLong(),
                                    System.currentTimeMillis()),
                            !unsaid);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
