package io.claimwatch.broker.internal;

import io.claimwatch.contract.SessionStart;
import java.util.LinkedHashMap;
import java.util.Map;

/** How broadcasts were announced: the latest used, bounded. Guarded by its own monitor. */
final class Announcements {
    private static final int MOST = 100_000;

    private final Map<Session, SessionStart> starts = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Session, SessionStart> eldest) {
            return size() > MOST;
        }
    };

    private record Session(String tenant, String room, String session) {}

    /** What a gateway took. Call in the order in which it was taken, whatever the gateways' clocks say. */
    synchronized void announced(SessionStart start) {
        starts.put(key(start), start);
    }

    /** What a detector judges by, which may lag behind what was announced: it counts when it was received later. */
    synchronized void judged(SessionStart start) {
        SessionStart before = starts.get(key(start));
        if (before == null || start.receivedAt() > before.receivedAt()) {
            starts.put(key(start), start);
        }
    }

    /** The latest announcement; null if it is not known. */
    synchronized SessionStart of(String tenant, String room, String session) {
        return starts.get(new Session(tenant, room, session));
    }

    private static Session key(SessionStart start) {
        return new Session(start.tenant(), start.room(), start.session());
    }
}
