package io.claimwatch.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.bench.TopicReader;
import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SegmentLog.Logged;
import io.claimwatch.store.FlagEvent;
import io.claimwatch.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What became of everything that was acknowledged: on the topics, in the console's store, before people's eyes. Reads
 * each of them once and goes on where it was. Events are bits by room, flags the first 64 bits of their ids.
 */
final class CampaignTally implements AutoCloseable {
    private static final String TENANT = "default";
    private static final int PAGE = 1_000;
    private static final Set<String> CLAIMS = Set.copyOf(Talk.CLAIMS);

    private final TopicReader segments;
    private final TopicReader flags;
    private final Store store;
    private final RoomBook durable;
    private final RoomBook kept;
    private final RoomBook claims;
    private final RoomBook shown;
    private final RoomBook feed;
    private final Set<Long> flagged = new HashSet<>();
    private final Set<Long> visible = new HashSet<>();
    private final Set<Long> sayings = new HashSet<>();
    private long position;
    private long cursor;
    private long writtenAgain;
    private long flaggedAgain;
    private long keptTwice;
    private long visibleTwice;

    CampaignTally(String servers, Store store, int rooms) {
        this.segments = new TopicReader(servers, "segments");
        this.flags = new TopicReader(servers, "flags");
        this.store = store;
        this.durable = new RoomBook(rooms);
        this.kept = new RoomBook(rooms);
        this.claims = new RoomBook(rooms);
        this.shown = new RoomBook(rooms);
        this.feed = new RoomBook(rooms);
    }

    void readOn() {
        segments.readOn(this::durable);
        flags.readOn(this::flagged);
        List<Logged> log = store.segments().read(position, PAGE);
        for (; !log.isEmpty(); log = store.segments().read(position, PAGE)) {
            log.forEach(this::kept);
        }
        List<FlagEvent> page = store.review().flagsSince(TENANT, cursor, PAGE);
        for (; !page.isEmpty(); page = store.review().flagsSince(TENANT, cursor, PAGE)) {
            page.forEach(this::visible);
        }
    }

    private void durable(byte[] record) {
        RoomEvent event = read(record, RoomEvent.class);
        if (!said(event)) {
            return;
        }
        if (!durable.add(Room.numberOf(event.room()), event.sequence())) {
            writtenAgain++;
        }
    }

    private void flagged(byte[] record) {
        JsonNode event = read(record, JsonNode.class);
        if (event.path("type").asText().equals("flag")
                && !flagged.add(hash(event.at("/flag/id").asText()))) {
            flaggedAgain++;
        }
    }

    private void kept(Logged logged) {
        RoomEvent event = logged.event();
        position = logged.position();
        if (!said(event)) {
            return;
        }
        int room = Room.numberOf(event.room());
        keptTwice += kept.add(room, event.sequence()) ? 0 : 1;
        if (event instanceof Segment said && CLAIMS.contains(said.text())) {
            claims.add(room, event.sequence());
        }
    }

    /** The feed that the pages and the API are served from, in its order. */
    private void visible(FlagEvent event) {
        Flag flag = event.flag();
        Segment words = flag.segment();
        int room = Room.numberOf(words.room());
        boolean freshId = visible.add(hash(flag.id()));
        boolean freshSaying = sayings.add(hash(words.room()
                + '#'
                + words.sequence()
                + flag.finding().entry()
                + flag.finding().evidence()));
        visibleTwice += freshId && freshSaying ? 0 : 1;
        cursor = event.cursor();
        if (!said(words)) {
            return;
        }
        if (flag.finding().category() != ClaimCategory.MISSING_STATEMENT) {
            // What was not said for minutes is told when it was missed, not when it would have been its turn.
            feed.add(room, words.sequence());
        }
        if (CLAIMS.contains(words.text())) {
            shown.add(room, words.sequence());
        }
    }

    /** The rooms said it; what the gateway adds, such as a broadcast's title as a caption, is on a lane of its own. */
    private static boolean said(RoomEvent event) {
        return event.source().equals(Room.SOURCE);
    }

    private static <T> T read(byte[] json, Class<T> type) {
        try {
            return Json.MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** FNV-1a; of a few million no two are likely to share one. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** Whether all that was acknowledged has arrived everywhere. */
    boolean isComplete(long acknowledged, long claimsSaid) {
        return kept.count() >= acknowledged && shown.count() >= claimsSaid && visible.containsAll(flagged);
    }

    /** Enters what it found. */
    void enter(Findings findings, Cast cast, Tally tally) {
        findings.count("sent", tally.sent());
        findings.count("acknowledged", tally.acknowledged());
        findings.count("durable on the topic", durable.count());
        findings.count("  written again after a fault", writtenAgain);
        findings.count("kept in the store", kept.count());
        findings.count("claims said", tally.claims());
        findings.count("flagged on the topic", flagged.size());
        findings.count("  written again after a fault", flaggedAgain);
        findings.count("visible in the console", visible.size());
        findings.count("pushed to who watched", tally.pushed());
        findings.none("lost: sent, not acknowledged", tally.sent() - tally.acknowledged());
        findings.none("lost: refused for good", tally.refusals());
        findings.none("lost: acknowledged, not durable", missing(durable, cast));
        findings.none("lost: acknowledged, not kept", missing(kept, cast));
        findings.none("lost: claim kept, no flag visible", claims.notIn(shown));
        findings.none("lost: claim said, no flag pushed", tally.unseen());
        findings.none(
                "lost: flagged, not visible",
                flagged.stream().filter(id -> !visible.contains(id)).count());
        findings.none("lost: visible, not pushed", visible.size() - tally.pushed());
        findings.none("double: flag visible twice", visibleTwice);
        findings.none("double: flag pushed twice", tally.doubled());
        findings.none("double: words kept twice", keptTwice);
        findings.none("order broken inside a room", kept.backwards() + feed.backwards());
        findings.some("acknowledged", tally.acknowledged());
        findings.some("claims said", tally.claims());
        findings.some("flags seen", visible.size());
    }

    private static long missing(RoomBook book, Cast cast) {
        return book.missing(room -> cast.rooms().get(room).acknowledged());
    }

    @Override
    public void close() {
        segments.close();
        flags.close();
    }
}
