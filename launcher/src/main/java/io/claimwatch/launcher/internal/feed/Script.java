package io.claimwatch.launcher.internal.feed;

import io.claimwatch.contract.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a room's events in their order; counts the sequence. */
public final class Script {
    private final String source;
    private final String room;
    private final String session;
    private long sequence;

    public Script(String source, String room, String session) {
        this.source = source;
        this.room = room;
        this.session = session;
    }

    /** @param facts title, host, category and so on; null values are left out */
    public Outgoing start(Map<String, Object> facts) {
        Map<String, Object> members = event("session-start");
        facts.forEach((name, value) -> {
            if (value != null) {
                members.put(name, value);
            }
        });
        return outgoing(members);
    }

    public Outgoing showcase(String productId) {
        Map<String, Object> members = event("showcase");
        members.put("productId", productId);
        return outgoing(members);
    }

    /**
     * @param startMs when the first word was spoken, epoch milliseconds
     * @param endMs when the last was
     */
    public Outgoing segment(String text, String lang, long startMs, long endMs) {
        Map<String, Object> members = event("segment");
        members.put("text", text);
        members.put("lang", lang);
        members.put("startMs", startMs);
        members.put("endMs", endMs);
        return outgoing(members);
    }

    public Outgoing end() {
        return outgoing(event("session-end"));
    }

    private Map<String, Object> event(String type) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", type);
        members.put("source", source);
        members.put("room", room);
        members.put("session", session);
        members.put("sequence", sequence);
        return members;
    }

    private Outgoing outgoing(Map<String, Object> members) {
        return new Outgoing(room, session, sequence++, Json.write(members));
    }
}
