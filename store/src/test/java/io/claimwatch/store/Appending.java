package io.claimwatch.store;

import static io.claimwatch.store.Given.said;

import io.claimwatch.contract.RoomEvent;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;

/** A process that appends until it is killed, and prints what was acknowledged. */
final class Appending {
    private static final int ROOMS = 20;

    private Appending() {}

    public static void main(String[] args) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Store store = Store.open(Given.config(Path.of(args[0]), InstantSource.system()));
        Semaphore window = new Semaphore(200);
        for (long sequence = 1; sequence < Long.MAX_VALUE; sequence++) {
            for (int room = 0; room < ROOMS; room++) {
                window.acquire();
                List<RoomEvent> event = List.of(said("r" + room, sequence, "这是第" + sequence + "句"));
                String acknowledgement = "r" + room + " " + sequence;
                var unused = store.segments().append(event).whenComplete((answer, failure) -> {
                    if (failure == null) {
                        out.println(acknowledgement);
                    }
                    window.release();
                });
            }
        }
    }
}
