package io.claimwatch.launcher.internal.demo;

import io.claimwatch.launcher.internal.demo.DemoRoom.Beat;
import io.claimwatch.launcher.internal.feed.IngestClient;
import io.claimwatch.launcher.internal.feed.Script;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Plays one room for ever, each time round as a new session. The first time it begins somewhere in the middle, so that
 * the rooms do not all greet at once. Confined to one context.
 */
final class DemoStage {
    private static final double CHARACTERS_PER_MILLI = 4.5 / 1000;
    private static final double LATIN_CHARACTERS_PER_MILLI = 15.0 / 1000;
    private static final long BREATH_MILLIS = 700;
    private static final long BETWEEN_SHOWS_MILLIS = 5_000;
    private static final DateTimeFormatter SESSION =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Vertx vertx;
    private final IngestClient client;
    private final InstantSource clock;
    private final DemoRoom room;
    private Script script;
    private int next;
    private int show;
    private boolean stopped;

    DemoStage(Vertx vertx, IngestClient client, InstantSource clock, DemoRoom room, double from) {
        this.vertx = vertx;
        this.client = client;
        this.clock = clock;
        this.room = room;
        this.next = (int) (from * room.beats().size());
    }

    void begin() {
        Instant now = clock.instant();
        show++;
        script = new Script("demo", room.room(), SESSION.format(now) + "-" + show);
        Map<String, Object> facts = new LinkedHashMap<>(room.facts());
        facts.put("startedAt", now.toEpochMilli());
        client.send(script.start(facts));
        productBefore(next);
        step();
    }

    /** Ends the session, so that its records know when they may go. */
    void end() {
        if (!stopped) {
            stopped = true;
            client.send(script.end());
        }
    }

    /** A room that begins in the middle has a product on already. */
    private void productBefore(int beat) {
        for (int i = beat - 1; i >= 0; i--) {
            if (room.beats().get(i) instanceof Beat.Show shown) {
                client.send(script.showcase(shown.productId()));
                return;
            }
        }
    }

    private void step() {
        if (stopped) {
            return;
        }
        if (next == room.beats().size()) {
            client.send(script.end());
            next = 0;
            after(BETWEEN_SHOWS_MILLIS, this::begin);
            return;
        }
        Beat beat = room.beats().get(next++);
        if (beat instanceof Beat.Say said) {
            say(said.text());
        } else if (beat instanceof Beat.Show shown) {
            client.send(script.showcase(shown.productId()));
            step();
        } else if (beat instanceof Beat.Pause pause) {
            after(pause.seconds() * 1000L, this::step);
        }
    }

    /** A recogniser gives the sentence when it is over. */
    private void say(String text) {
        long from = clock.millis();
        double speed = room.lang().equals("en") ? LATIN_CHARACTERS_PER_MILLI : CHARACTERS_PER_MILLI;
        long takes = Math.round(text.length() / speed);
        after(takes, () -> {
            client.send(script.segment(text, room.lang(), from, from + takes));
            after(BREATH_MILLIS, this::step);
        });
    }

    private void after(long millis, Runnable what) {
        vertx.setTimer(Math.max(1, millis), timer -> {
            if (!stopped) {
                what.run();
            }
        });
    }
}
