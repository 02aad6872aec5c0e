package io.claimwatch.launcher.internal.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which event stood on which line of which message, for the last few thousand messages. */
final class SentMessages {
    private static final int KEPT = 4_096;

    private final Map<Long, List<Outgoing>> messages = new LinkedHashMap<>();
    private List<Outgoing> current = new ArrayList<>();
    private long count;

    void add(Outgoing event) {
        current.add(event);
    }

    void endMessage() {
        messages.put(++count, current);
        messages.remove(count - KEPT);
        current = new ArrayList<>();
    }

    /** Null when it is not known any more. Numbers count from 1. */
    Outgoing find(long message, int line) {
        List<Outgoing> events = messages.get(message);
        return events == null || line < 1 || line > events.size() ? null : events.get(line - 1);
    }

    /** A new connection counts anew. */
    void clear() {
        messages.clear();
        current = new ArrayList<>();
        count = 0;
    }
}
