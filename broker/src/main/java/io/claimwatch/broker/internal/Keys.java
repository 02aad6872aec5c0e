package io.claimwatch.broker.internal;

import io.claimwatch.contract.RoomEvent;
import java.nio.charset.StandardCharsets;

/** What records are keyed by. Ids never hold a slash. */
final class Keys {
    private Keys() {}

    static byte[] room(RoomEvent event) {
        return room(event.tenant(), event.room());
    }

    static byte[] room(String tenant, String room) {
        return bytes(tenant + '/' + room);
    }

    static byte[] session(String tenant, String room, String session) {
        return bytes(tenant + '/' + room + '/' + session);
    }

    static byte[] product(String tenant, String id) {
        return bytes(tenant + '/' + id);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
