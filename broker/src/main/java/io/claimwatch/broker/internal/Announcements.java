package io.claimwatch.broker.internal;

import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.SessionStart;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How broadcasts were announced, as a gateway must know it to take a change of what was said. What went through this
 * process is known at once; what went through another one, or through this one before it was started, comes from the
 * detectors' topic a moment later. Bounded: the latest used. Guarded by its own monitor.
 */
final class Announcements implements TopicReader.Row {
    private static final int MOST = 50_000;

    private final Map<Session, SessionStart> own = latestUsed();
    private final Map<Session, SessionStart> others = latestUsed();

    private record Session(String tenant, String room, String session) {}

    private static Map<Session, SessionStart> latestUsed() {
        return new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Session, SessionStart> eldest) {
                return size() > MOST;
            }
        };
    }

    /** An event of this process that is durable. */
    synchronized void sent(RoomEvent event) {
        if (event instanceof SessionStart start) {
            own.put(key(start), start);
        }
    }

    /** What stands in a room, as a detector has judged by it. */
    @Override
    public void take(ConsumerRecord<byte[], byte[]> record) {
        Standing standing = record.value() == null ? null : Standing.read(record);
        if (standing != null) {
            standing.sessions().stream()
                    .map(Standing.Session::start)
                    .filter(Objects::nonNull)
                    .forEach(this::heard);
        }
    }

    /** An announcement that a detector judges by. */
    synchronized void heard(SessionStart start) {
        others.put(key(start), start);
    }

    /** The latest announcement; null if it is not known. */
    synchronized SessionStart of(String tenant, String room, String session) {
        Session key = new Session(tenant, room, session);
        SessionStart mine = own.get(key);
        SessionStart other = others.get(key);
        return mine == null || other != null && other.receivedAt() > mine.receivedAt() ? other : mine;
    }

    private static Session key(SessionStart start) {
        return new Session(start.tenant(), start.room(), start.session());
    }
}
