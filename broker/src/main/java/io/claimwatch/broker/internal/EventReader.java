package io.claimwatch.broker.internal;

import com.fasterxml.jackson.core.JacksonException;
import io.claimwatch.broker.BrokerConfig;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SessionEnd;
import io.claimwatch.contract.SessionStart;
import io.claimwatch.contract.Showcase;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads a record of {@code segments}. Anybody may have written it, so it is checked as the front door checks what comes
 * in: names, sizes, numbers, and that the key is the room's.
 */
final class EventReader {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:@~-]{1,128}");
    private static final Set<String> LANGUAGES = Set.of("zh", "en", "auto");
    private static final long MOST = (1L << 53) - 1;

    private EventReader() {}

    static RoomEvent read(ConsumerRecord<byte[], byte[]> record) throws Unreadable {
        if (record.value() == null) {
            throw new Unreadable("there is no value");
        }
        RoomEvent event = parse(record.value());
        check(event);
        if (record.key() == null || !Arrays.equals(record.key(), Keys.room(event))) {
            throw new Unreadable("the key is not tenant/room");
        }
        return event.receivedAt() > 0 ? event : receivedAt(event, record.timestamp());
    }

    private static RoomEvent parse(byte[] value) throws Unreadable {
        try {
            RoomEvent event = Json.MAPPER.readValue(value, RoomEvent.class);
            if (event == null) {
                throw new Unreadable("the value is null");
            }
            return event;
        } catch (JacksonException e) {
            // Its message may quote what was said; its place does not.
            String at = e.getLocation() == null
                    ? ""
                    : " near byte " + e.getLocation().getByteOffset();
            throw new Unreadable("not a room event in JSON" + at, e);
        } catch (IOException e) {
            throw new Unreadable("not a room event in JSON", e);
        }
    }

    private static void check(RoomEvent event) throws Unreadable {
        id("tenant", event.tenant());
        id("source", event.source());
        id("room", event.room());
        id("session", event.session());
        whole("sequence", event.sequence());
        if (event instanceof Segment segment) {
            check(segment);
        } else if (event instanceof SessionStart start) {
            moment("startedAt", start.startedAt());
        } else if (event instanceof SessionEnd end) {
            moment("endedAt", end.endedAt());
        } else if (event instanceof Showcase showcase && showcase.productId() != null) {
            id("productId", showcase.productId());
        }
    }

    private static void check(Segment segment) throws Unreadable {
        if (segment.text() == null || segment.text().length() > BrokerConfig.LONGEST_TEXT) {
            throw new Unreadable("text is missing or too long");
        }
        if (segment.text().indexOf(0) >= 0 || halfPair(segment.text())) {
            throw new Unreadable("text holds U+0000 or half a surrogate pair");
        }
        if (segment.lang() == null || !LANGUAGES.contains(segment.lang())) {
            throw new Unreadable("lang must be one of zh, en, auto");
        }
        if (segment.channel() == null) {
            throw new Unreadable("channel is missing");
        }
        whole("startMs", segment.startMs());
        whole("endMs", segment.endMs());
        if (segment.productId() != null) {
            id("productId", segment.productId());
        }
    }

    private static boolean halfPair(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static void id(String name, String value) throws Unreadable {
        if (value == null || !ID.matcher(value).matches()) {
            throw new Unreadable(name + " must have 1 to 128 of ASCII letters, digits and . _ : @ ~ -");
        }
    }

    private static void whole(String name, long value) throws Unreadable {
        if (value < 0 || value > MOST) {
            throw new Unreadable(name + " must be 0 to " + MOST);
        }
    }

    private static void moment(String name, long value) throws Unreadable {
        if (value < RoomEvent.LEAST_TIME || value > MOST) {
            throw new Unreadable(name + " must be epoch milliseconds (not seconds) since the year 2000");
        }
    }

    private static RoomEvent receivedAt(RoomEvent event, long at) {
        if (event instanceof Segment s) {
            return new Segment(
                    s.tenant(),
                    s.source(),
                    s.room(),
                    s.session(),
                    s.sequence(),
                    s.startMs(),
                    s.endMs(),
                    s.text(),
                    s.lang(),
                    s.isFinal(),
                    s.channel(),
                    s.productId(),
                    at);
        }
        if (event instanceof SessionStart s) {
            return new SessionStart(
                    s.tenant(),
                    s.source(),
                    s.room(),
                    s.session(),
                    s.sequence(),
                    s.startedAt(),
                    s.title(),
                    s.host(),
                    s.operator(),
                    s.agency(),
                    s.audience(),
                    s.tier(),
                    s.category(),
                    s.notice(),
                    s.market(),
                    s.backfill(),
                    at);
        }
        if (event instanceof SessionEnd s) {
            return new SessionEnd(s.tenant(), s.source(), s.room(), s.session(), s.sequence(), s.endedAt(), at);
        }
        Showcase s = (Showcase) event;
        return new Showcase(s.tenant(), s.source(), s.room(), s.session(), s.sequence(), s.productId(), at);
    }
}
