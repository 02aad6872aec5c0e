package io.claimwatch.broker.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.SessionStart;
import io.claimwatch.contract.Showcase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stands in a room: how its latest broadcasts were announced and what came on sale in them, each with the position
 * from which it counts. A detector that takes the room over reads this, and answers as its predecessor did; so a few of
 * the past are kept too. One record of {@code showcase}.
 *
 * @param sessions the latest last, at most two
 */
record Standing(String tenant, String room, List<Session> sessions) {
    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);
    private static final int SESSIONS = 2;
    private static final int SHOWCASES = 8;

    /**
     * One broadcast.
     *
     * @param start null when it never announced itself
     * @param startFrom the position of the announcement; 0 without one
     * @param showcases the latest last, at most eight
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Session(String session, SessionStart start, long startFrom, List<Shown> showcases) {
        private static boolean isComplete(Session session) {
            return session != null
                    && session.session() != null
                    && session.showcases() != null
                    && session.showcases().stream().allMatch(shown -> shown != null && shown.showcase() != null);
        }
    }

    /**
     * A product that came on.
     *
     * @param from the position from which it counts
     */
    record Shown(long from, Showcase showcase) {}

    /** A record of the topic; null, and remarked, when it cannot be read. */
    static Standing read(ConsumerRecord<byte[], byte[]> record) {
        try {
            Standing read = Json.MAPPER.readValue(record.value(), Standing.class);
            if (read != null
                    && read.sessions() != null
                    && read.sessions().stream().allMatch(Session::isComplete)) {
                return read;
            }
        } catch (JacksonException ignored) {
            // Remarked below: its message may quote what is in a title.
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
        LOG.warn("unreadable record {}/{}/{}", record.topic(), record.partition(), record.offset());
        return null;
    }

    static Standing none(String tenant, String room) {
        return new Standing(tenant, room, List.of());
    }

    /** With this event; the same object when it was known already. */
    Standing with(RoomEvent event, long position) {
        Session before = session(event.session());
        Session base = before == null ? new Session(event.session(), null, 0, List.of()) : before;
        Session after = base;
        if (event instanceof SessionStart start && position > base.startFrom()) {
            after = new Session(base.session(), start, position, base.showcases());
        } else if (event instanceof Showcase showcase
                && base.showcases().stream().allMatch(shown -> shown.from() < position)) {
            List<Shown> shown = new ArrayList<>(base.showcases());
            shown.add(new Shown(position, showcase));
            after = new Session(base.session(), base.start(), base.startFrom(), latest(shown, SHOWCASES));
        }
        if (after.equals(base)) {
            return this;
        }
        List<Session> all = new ArrayList<>(sessions);
        all.remove(before);
        all.add(after);
        return new Standing(tenant, room, latest(all, SESSIONS));
    }

    /** What counted just before a position, in order. */
    List<RoomEvent> before(String session, long position) {
        Session found = session(session);
        List<RoomEvent> events = new ArrayList<>(2);
        if (found == null) {
            return events;
        }
        if (found.start() != null && found.startFrom() < position) {
            events.add(found.start());
        }
        Showcase last = null;
        for (Shown shown : found.showcases()) {
            last = shown.from() < position ? shown.showcase() : last;
        }
        if (last != null) {
            events.add(last);
        }
        return events;
    }

    private Session session(String name) {
        return sessions.stream()
                .filter(each -> each.session().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static <T> List<T> latest(List<T> all, int most) {
        return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
    }
}
