package io.claimwatch.store.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.claimwatch.contract.Channel;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.Lane;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SegmentLog.Logged;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;

/**
 * An event as a compact row. Made on the caller's thread, so that the writer only binds columns.
 *
 * @param body a segment's text, or the JSON of anything else
 */
record EventRow(RoomEvent event, Lane lane, int kind, String body) {
    static final int HYPOTHESIS = 0;
    static final int FINAL = 1;
    static final int OTHER = 2;

    static final String INSERT =
            "INSERT INTO events (pos, lane, seq, kind, received_at, start_before, duration, channel,"
                    + " lang, product, prev, body, jump) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String COLUMNS = "e.pos, e.seq, e.kind, e.received_at, e.start_before, e.duration, e.channel, e.lang,"
            + " e.product, e.body, l.tenant, l.source, l.room, l.session";
    static final String SELECT = select("");

    static final String COPIED =
            "pos, day, lane, seq, kind, received_at, start_before, duration, channel, lang, product, body";

    private static final ObjectWriter WRITER = Json.MAPPER.writerFor(RoomEvent.class);
    private static final int SPEECH = 0;
    private static final int CAPTION = 1;
    private static final int OVERHEAD = 96;

    /** @throws NullPointerException for an event without tenant, source, room, session or text */
    static EventRow of(RoomEvent event) {
        Objects.requireNonNull(event.tenant(), "tenant");
        Objects.requireNonNull(event.source(), "source");
        Objects.requireNonNull(event.room(), "room");
        Objects.requireNonNull(event.session(), "session");
        if (event instanceof Segment segment) {
            Objects.requireNonNull(segment.text(), "text");
            return new EventRow(event, event.lane(), segment.isFinal() ? FINAL : HYPOTHESIS, segment.text());
        }
        try {
            return new EventRow(event, event.lane(), OTHER, WRITER.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + event.getClass(), e);
        }
    }

    /** About what it takes in memory. */
    long bytes() {
        return OVERHEAD + 2L * body.length();
    }

    /** As a row of {@link #INSERT}, after what its lane had. */
    void bind(PreparedStatement insert, long pos, LaneState lane) throws SQLException {
        insert.setLong(1, pos);
        insert.setLong(2, lane.id());
        insert.setLong(3, event.sequence());
        insert.setInt(4, kind);
        insert.setLong(5, event.receivedAt());
        if (event instanceof Segment segment) {
            insert.setLong(6, segment.receivedAt() - segment.startMs());
            insert.setLong(7, segment.endMs() - segment.startMs());
            if (segment.channel() == null) {
                insert.setNull(8, Types.INTEGER);
            } else {
                insert.setInt(8, number(segment.channel()));
            }
            insert.setString(9, segment.lang());
            insert.setString(10, segment.productId());
        } else {
            for (int column = 6; column <= 10; column++) {
                insert.setNull(column, Types.INTEGER);
            }
        }
        insert.setLong(11, lane.lastPos());
        insert.setString(12, body);
        if (kind != HYPOTHESIS && lane.jumps()) {
            insert.setLong(13, lane.lastJump());
        } else {
            insert.setNull(13, Types.INTEGER);
        }
    }

    /** As a row of {@link #COPIED}. */
    void copy(CopyText copy, long pos, int day, long laneId) {
        copy.add(pos).add(day).add(laneId).add(event.sequence()).add(kind).add(event.receivedAt());
        if (event instanceof Segment segment) {
            copy.add(segment.receivedAt() - segment.startMs()).add(segment.endMs() - segment.startMs());
            copy.add(segment.channel() == null ? null : Integer.toString(number(segment.channel())));
            copy.add(segment.lang()).add(segment.productId());
        } else {
            for (int column = 0; column < 5; column++) {
                copy.add(null);
            }
        }
        copy.add(body).end();
    }

    private static int number(Channel channel) {
        return channel == Channel.CAPTION ? CAPTION : SPEECH;
    }

    /** What {@link #read} needs, from {@code events e} and {@code lanes l}; more columns begin with a comma. */
    static String select(String more) {
        return "SELECT " + COLUMNS + more + " FROM events e JOIN lanes l ON l.id = e.lane ";
    }

    static Logged logged(ResultSet row) throws SQLException {
        return new Logged(row.getLong("pos"), read(row));
    }

    /** The event of a row of {@link #SELECT}. */
    static RoomEvent read(ResultSet row) throws SQLException {
        String body = row.getString("body");
        int kind = row.getInt("kind");
        if (kind == OTHER) {
            return Json.read(body, RoomEvent.class);
        }
        long received = row.getLong("received_at");
        long start = received - row.getLong("start_before");
        Integer channel = Columns.intOrNull(row, "channel");
        return new Segment(
                row.getString("tenant"),
                row.getString("source"),
                row.getString("room"),
                row.getString("session"),
                row.getLong("seq"),
                start,
                start + row.getLong("duration"),
                body,
                row.getString("lang"),
                kind == FINAL,
                channel == null ? null : channel == CAPTION ? Channel.CAPTION : Channel.SPEECH,
                row.getString("product"),
                received);
    }
}
