package io.claimwatch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.store.FlagEvent;
import io.claimwatch.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of everything that was acknowledged: on the topics, in the console's store, before people's eyes. */
final class CampaignTally {
    private static final int PAGE = 1_000;

    private final Set<String> durable = new HashSet<>();
    private final Set<String> kept = new HashSet<>();
    private final Set<String> flagged = new HashSet<>();
    private final Set<String> visible = new HashSet<>();
    private final Set<String> claims = new HashSet<>();
    private long repeatedFlags;
    private long doubleVisible;
    private long doubleKept;
    private long orderBroken;

    static CampaignTally take(String servers, Store store) {
        CampaignTally tally = new CampaignTally();
        TopicReader.all(servers, "segments", tally::segment);
        TopicReader.all(servers, "flags", tally::flag);
        tally.flags(store);
        tally.log(store);
        return tally;
    }

    private static String place(String room, long sequence) {
        return room + "#" + sequence;
    }

    private void segment(JsonNode event) {
        durable.add(place(event.get("room").asText(), event.get("sequence").asLong()));
    }

    private void flag(JsonNode event) {
        if (event.path("type").asText().equals("flag")
                && !flagged.add(event.at("/flag/id").asText())) {
            repeatedFlags++;
        }
    }

    /** The feed that the pages and the API are served from, in its order. */
    private void flags(Store store) {
        Map<String, Long> last = new HashMap<>();
        Set<String> sayings = new HashSet<>();
        long cursor = 0;
        List<FlagEvent> page = store.review().flagsSince("default", cursor, PAGE);
        while (!page.isEmpty()) {
            for (FlagEvent event : page) {
                var words = event.flag().segment();
                String saying = place(words.room(), words.sequence())
                        + event.flag().finding().entry()
                        + event.flag().finding().evidence();
                boolean freshId = visible.add(event.flag().id());
                boolean freshSaying = sayings.add(saying);
                boolean fresh = freshId && freshSaying;
                doubleVisible += fresh ? 0 : 1;
                orderBroken += last.getOrDefault(words.room(), 0L) > words.sequence() ? 1 : 0;
                last.put(words.room(), words.sequence());
                if (words.text().equals(RoomsTalking.CLAIM)) {
                    claims.add(place(words.room(), words.sequence()));
                }
                cursor = event.cursor();
            }
            page = store.review().flagsSince("default", cursor, PAGE);
        }
    }

    private void log(Store store) {
        Map<String, Long> last = new HashMap<>();
        long position = 0;
        List<SegmentLog.Logged> page = store.segments().read(position, PAGE);
        while (!page.isEmpty()) {
            for (SegmentLog.Logged logged : page) {
                var event = logged.event();
                doubleKept += kept.add(place(event.room(), event.sequence())) ? 0 : 1;
                orderBroken += last.getOrDefault(event.room(), 0L) >= event.sequence() ? 1 : 0;
                last.put(event.room(), event.sequence());
                position = logged.position();
            }
            page = store.segments().read(position, PAGE);
        }
    }

    int keptCount() {
        return kept.size();
    }

    int claimCount() {
        return claims.size();
    }

    boolean complete() {
        return visible.containsAll(flagged);
    }

    /** Lines of the table; what is wrong is added to the problems. */
    List<String> report(List<RoomsTalking> speakers, List<String> problems) {
        long sent = 0;
        long acknowledged = 0;
        long notDurable = 0;
        long notKept = 0;
        long claimed = 0;
        long notVisible = 0;
        for (RoomsTalking speaker : speakers) {
            sent += speaker.rounds() * speaker.rooms().size();
            acknowledged += speaker.acknowledged();
            for (String room : speaker.rooms()) {
                for (long sequence = 1; sequence <= speaker.rounds(); sequence++) {
                    String place = place(room, sequence);
                    notDurable += durable.contains(place) ? 0 : 1;
                    notKept += kept.contains(place) ? 0 : 1;
                    claimed += RoomsTalking.isClaim(sequence) ? 1 : 0;
                    notVisible += RoomsTalking.isClaim(sequence) && !claims.contains(place) ? 1 : 0;
                }
            }
        }
        long notShown = flagged.stream().filter(id -> !visible.contains(id)).count();
        List<String> lines = new ArrayList<>();
        line(lines, "sent", sent);
        line(lines, "acknowledged", acknowledged);
        line(lines, "durable on the topic", durable.size());
        line(lines, "kept in the store", kept.size());
        line(lines, "claims said", claimed);
        line(lines, "flagged on the topic", flagged.size());
        line(lines, "  written again after a fault", repeatedFlags);
        line(lines, "visible in the console", visible.size());
        bad(lines, problems, "lost: acknowledged, not durable", notDurable);
        bad(lines, problems, "lost: acknowledged, not kept", notKept);
        bad(lines, problems, "lost: claim said, no flag visible", notVisible);
        bad(lines, problems, "lost: flagged, not visible", notShown);
        bad(lines, problems, "double: flag visible twice", doubleVisible);
        bad(lines, problems, "double: words kept twice", doubleKept);
        bad(lines, problems, "order broken inside a room", orderBroken);
        if (acknowledged == 0 || claimed == 0 || visible.isEmpty()) {
            problems.add("nothing was observed");
        }
        return lines;
    }

    private static void line(List<String> lines, String what, long count) {
        lines.add(String.format(java.util.Locale.ROOT, "%-36s %,12d", what, count));
    }

    private static void bad(List<String> lines, List<String> problems, String what, long count) {
        line(lines, what, count);
        if (count > 0) {
            problems.add(what + ": " + count);
        }
    }
}
