package io.claimwatch.gateway.internal.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwatch.contract.Channel;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SessionEnd;
import io.claimwatch.contract.SessionStart;
import io.claimwatch.contract.Showcase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads one event, checks every member and fills in what may be left out. Holds no state; safe for all threads. */
public final class EventReader {
    /** Largest sequence: what every JSON reader keeps exactly. */
    public static final long MOST = (1L << 53) - 1;

    /** Latest time taken, epoch milliseconds. */
    public static final long YEAR_2100 = 4_102_444_800_000L;

    private static final Set<String> LANGUAGES = Set.of("auto", "zh", "en");
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "segment", known("startMs", "endMs", "text", "lang", "final", "channel", "productId"),
            "session-start",
                    known(
                            "startedAt",
                            "title",
                            "host",
                            "operator",
                            "agency",
                            "audience",
                            "tier",
                            "category",
                            "notice",
                            "market",
                            "backfill"),
            "session-end", known("endedAt"),
            "showcase", known("productId"));

    private final int textUnits;

    /** @param textUnits longest text in UTF-16 units */
    public EventReader(int textUnits) {
        this.textUnits = textUnits;
    }

    /** An event of the tenant, received now; null when faults were added to the refusals. */
    public RoomEvent read(byte[] bytes, int line, String tenant, long now, List<Refusal> refusals) {
        ObjectNode node = JsonObjects.read(bytes, line, refusals);
        if (node == null) {
            return null;
        }
        int before = refusals.size();
        RoomEvent event = read(new Members(node, line, "", refusals), tenant, now);
        return refusals.size() == before ? event : null;
    }

    private RoomEvent read(Members members, String tenant, long now) {
        String type = members.oneOf("type", EventReader::knownType, "segment");
        members.onlyKnown(KNOWN.get(type));
        Head head = new Head(
                tenant,
                members.id("source", "default"),
                members.id("room", null),
                members.id("session", null),
                orZero(members.whole("sequence", 0, MOST, true)),
                now);
        return switch (type) {
            case "session-start" -> start(members, head);
            case "session-end" ->
                new SessionEnd(
                        tenant,
                        head.source,
                        head.room,
                        head.session,
                        head.sequence,
                        or(members.moment("endedAt", now), now),
                        now);
            case "showcase" ->
                new Showcase(
                        tenant,
                        head.source,
                        head.room,
                        head.session,
                        head.sequence,
                        members.optionalId("productId"),
                        now);
            default -> segment(members, head);
        };
    }

    private Segment segment(Members members, Head head) {
        Long start = members.whole("startMs", 0, YEAR_2100, false);
        Long end = members.whole("endMs", 0, YEAR_2100, false);
        if (start != null && end != null && end < start) {
            members.refuse("endMs", Fault.OUT_OF_RANGE, "is before startMs");
        }
        long from = or(start, or(end, head.now));
        return new Segment(
                head.tenant,
                head.source,
                head.room,
                head.session,
                head.sequence,
                from,
                or(end, from),
                members.words("text", textUnits, true),
                members.oneOf("lang", EventReader::knownLanguage, "auto"),
                members.flag("final", true),
                members.oneOf("channel", Channel::of, Channel.SPEECH),
                members.optionalId("productId"),
                head.now);
    }

    private static SessionStart start(Members members, Head head) {
        return SessionReader.start(members, head.tenant, head.source, head.room, head.session, head.sequence, head.now);
    }

    private static String knownType(String type) {
        return oneOf(type, KNOWN.keySet());
    }

    /** @throws IllegalArgumentException naming the known ones */
    public static String knownLanguage(String language) {
        return oneOf(language, LANGUAGES);
    }

    private static String oneOf(String word, Set<String> words) {
        if (!words.contains(word)) {
            throw new IllegalArgumentException("is unknown, known are: " + String.join(", ", new TreeSet<>(words)));
        }
        return word;
    }

    private static Set<String> known(String... own) {
        Set<String> names = new TreeSet<>(Set.of(own));
        names.addAll(Set.of("type", "source", "room", "session", "sequence"));
        return Set.copyOf(names);
    }

    private static long or(Long value, long fallback) {
        return value == null ? fallback : value;
    }

    private static long orZero(Long value) {
        return or(value, 0);
    }

    /** What all events have. */
    private record Head(String tenant, String source, String room, String session, long sequence, long now) {}
}
