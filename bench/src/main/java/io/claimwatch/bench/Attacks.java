package io.claimwatch.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** What hostile senders do, by what they are called in the table. */
public final class Attacks {
    private static final int CROWD = 2_000;

    /** The guard lets in 1,024 of one address; from so many all get in. */
    private static final int SPREAD = 4;

    private static final int NEVER_READING = 200;
    private static final int NEVER_READING_SOCKETS = 60;
    private static final int PIPELINED = 50;
    private static final int GUESSERS = 64;
    private static final long GARBAGE = 1L << 30;
    private static final int PIECE = 1 << 16;

    private Attacks() {}

    public static Map<String, Attack.Kind> all() {
        Map<String, Attack.Kind> attacks = new LinkedHashMap<>();
        attacks.put("2,000 idle sockets", (server, key) -> new Crowd(server, 1, CROWD, new byte[0], false));
        attacks.put(
                "2,000 idle, of four addresses", (server, key) -> new Crowd(server, SPREAD, CROWD, new byte[0], false));
        attacks.put(
                "2,000 sockets, one byte a second",
                (server, key) ->
                        new Crowd(server, SPREAD, CROWD, ascii("POST /api/v1/segments HTTP/1.1\r\nX-Drip: "), true));
        attacks.put(
                "200 that never read an answer",
                (server, key) -> new Crowd(
                        server,
                        1,
                        NEVER_READING,
                        ascii("GET /openapi.yaml HTTP/1.1\r\nHost: x\r\n\r\n".repeat(PIPELINED)),
                        false));
        attacks.put(
                "60 WebSockets that never read",
                (server, key) -> new Crowd(server, 1, NEVER_READING_SOCKETS, deaf(key), false));
        attacks.put(
                "1 GB of garbage",
                (server, key) -> Flood.of(
                        server,
                        GARBAGE,
                        new Flood.Said("", garbage()),
                        new Flood.Said(post(key), garbage()),
                        new Flood.Said(upgrade(key), frame(garbage()))));
        attacks.put("wrong keys at full rate", (server, key) -> Flood.asking(server, GUESSERS, guess("products/x")));
        attacks.put(
                "the same at the console's door",
                (server, key) -> Flood.asking(server, GUESSERS, guess("lexicon/search?q=x")));
        return attacks;
    }

    /** Asks for a socket and sends what is refused, line by line. */
    private static byte[] deaf(String key) {
        byte[] head = ascii(upgrade(key));
        byte[] frame = frame(garbage());
        return ByteBuffer.allocate(head.length + frame.length)
                .put(head)
                .put(frame)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String guess(String path) {
        return "GET /api/v1/" + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer cwk_guess\r\n\r\n";
    }

    private static String post(String key) {
        return "POST /api/v1/segments HTTP/1.1\r\nHost: x\r\nX-Api-Key: " + key
                + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: " + GARBAGE + "\r\n\r\n";
    }

    private static String upgrade(String key) {
        return "GET /api/v1/ingest HTTP/1.1\r\nHost: x\r\nX-Api-Key: " + key
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    }

    /** A text frame under a mask of zeros. */
    private static byte[] frame(byte[] payload) {
        return ByteBuffer.allocate(payload.length + 14)
                .put((byte) 0x81)
                .put((byte) 0xff)
                .putLong(payload.length)
                .putInt(0)
                .put(payload)
                .array();
    }

    private static byte[] garbage() {
        Random random = new Random(3);
        StringBuilder lines = new StringBuilder();
        while (lines.length() < PIECE) {
            lines.append("{\"room\":")
                    .append(Long.toHexString(random.nextLong()))
                    .append("\"}\n");
        }
        return ascii(lines.toString());
    }
}
