package io.claimwatch.console.internal.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.console.internal.api.Views.Counts;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.LexiconLookup;
import io.claimwatch.store.CaseStatus;
import io.claimwatch.store.CaseSummary;
import io.claimwatch.store.QueueFilter;
import io.claimwatch.store.ReviewStore;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Reads the store after one position and hands what is new to everybody who listens. Not safe for several threads: a
 * {@link FeedThread} calls it, one job after the other.
 *
 * <p>A reader behind the feed catches up page by page, at its own pace, and then goes live; so a resumed stream has
 * neither gap nor double, and a slow reader costs no memory.
 */
final class LiveFeed {
    private static final int MOST_IDLE_BEATS = 4;

    private final ReviewStore review;
    private final LexiconLookup lexicon;
    private final InstantSource clock;
    private final Delivery delivery;
    private final Counter resyncs;
    private final CatchUp catchUp;
    private final List<Reader> readers = new ArrayList<>();
    private Cursor position = new Cursor(0, 0);
    private String lexiconVersion;
    private boolean countsDirty;

    /** Asks for {@link #catchUp(Reader)} to be called when the reader's line is empty. */
    interface CatchUp {
        void whenEmpty(Reader reader);
    }

    LiveFeed(ReviewStore review, LexiconLookup lexicon, InstantSource clock, MeterRegistry meters, CatchUp catchUp) {
        this.review = review;
        this.lexicon = lexicon;
        this.clock = clock;
        this.catchUp = catchUp;
        this.delivery = new Delivery(clock, meters.timer("claimwatch.console.push.latency"));
        this.resyncs = meters.counter("claimwatch.console.stream.resyncs");
        this.lexiconVersion = lexicon.version();
    }

    /** @param asked where the reader wants to go on; null for now */
    void join(Reader reader, Cursor asked) {
        Cursor newest = new Cursor(review.newestFlag(), review.newestDecision());
        if (readers.isEmpty()) {
            position = newest;
        }
        boolean known = asked != null && asked.flag() <= newest.flag() && asked.decision() <= newest.decision();
        reader.skipTo(known ? asked : newest);
        readers.add(reader);
        reader.send(Messages.hello(reader.cursor(), known, lexicon.version(), clock.millis()));
        if (asked != null && !known) {
            reader.send(Messages.resync("cursor-unknown"));
        }
        catchUp(reader);
    }

    void leave(Reader reader) {
        reader.goLive(false);
        readers.remove(reader);
    }

    /** Ends some streams, saying why; an empty reason: they may come again at once and see whether they are let in. */
    void end(Predicate<Reader> whose, String reason) {
        for (Reader reader : List.copyOf(readers)) {
            if (whose.test(reader)) {
                reader.line()
                        .end(reason.isEmpty() ? "" : Messages.resync(reason).at(reader.cursor()));
                leave(reader);
            }
        }
    }

    /** Sends the next page to a reader behind the feed, or lets it go live. */
    void catchUp(Reader reader) {
        if (!readers.contains(reader) || reader.live()) {
            return;
        }
        if (reader.paysResync()) {
            reader.send(Messages.resync("slow-reader"));
        }
        Page page = Page.read(review, reader.visitor().tenant(), reader.cursor());
        reader.goLive(true);
        delivery.send(page, List.of(reader), this::fellBehind);
        boolean more = page.flags().size() == Page.SIZE || page.decisions().size() == Page.SIZE;
        if (reader.live() && more) {
            reader.goLive(false);
            catchUp.whenEmpty(reader);
        }
    }

    /** Reads everything new and hands it out. */
    void pump() {
        while (!readers.isEmpty()) {
            Page page = Page.read(review, null, position);
            if (page.isEmpty()) {
                return;
            }
            countsDirty = true;
            delivery.send(page, readers, this::fellBehind);
            position = page.end(position);
        }
    }

    /** A case changed in a way that is in no other stream: leased, released, noted, withdrawn, corrected. */
    void caseChanged(String hint) {
        JsonNode change = Json.read(hint, JsonNode.class);
        CaseSummary row = readers.isEmpty()
                ? null
                : review.summary(change.path("caseId").asText()).orElse(null);
        if (row != null && row.status() != CaseStatus.SHADOW) {
            countsDirty = true;
            String by = change.hasNonNull("by") ? change.get("by").asText() : null;
            toPeople(Messages.changed(change.path("change").asText(), by, row), row.tenant());
        }
    }

    /** Once a second: figures, a changed lexicon, sessions that are over. */
    void tick() {
        long now = clock.millis();
        end(reader -> reader.endsAt() <= now, "");
        pump();
        if (!Objects.equals(lexiconVersion, lexicon.version())) {
            lexiconVersion = lexicon.version();
            toPeople(Messages.lexicon(lexiconVersion), null);
        }
        if (countsDirty) {
            countsDirty = false;
            sendCounts();
        }
    }

    /** Also cuts the lines of those who have stopped reading. */
    void heartbeat() {
        Message beat = Messages.heartbeat(clock.millis());
        for (Reader reader : List.copyOf(readers)) {
            if (reader.line().idleBeats() > MOST_IDLE_BEATS) {
                reader.line().cut();
                leave(reader);
            } else {
                reader.send(beat);
            }
        }
    }

    private void sendCounts() {
        Map<String, Message> byTenant = new HashMap<>();
        for (Reader reader : readers) {
            if (reader.live() && reader.visitor().isPerson()) {
                reader.send(byTenant.computeIfAbsent(reader.visitor().tenant(), this::counts));
            }
        }
    }

    private Message counts(String tenant) {
        return Messages.counts(
                Counts.of(review.queue(QueueFilter.of(tenant), null, 1).counts()));
    }

    /** @param tenant null when it concerns everybody */
    private void toPeople(Message message, String tenant) {
        for (Reader reader : readers) {
            boolean concerned = tenant == null || reader.visitor().sees(tenant);
            if (reader.live() && concerned && reader.visitor().isPerson()) {
                reader.send(message);
            }
        }
    }

    /** Flags and decisions come again from the store, at the reader's pace; it must read the rest anew. */
    private void fellBehind(Reader reader) {
        if (reader.live()) {
            resyncs.increment();
            reader.goLive(false);
            reader.owesResync();
            catchUp.whenEmpty(reader);
        }
    }
}
