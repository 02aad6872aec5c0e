package io.claimwatch.console.internal.site;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * A file as it is sent.
 *
 * @param etag changes when the bytes do
 */
record Asset(Buffer bytes, String type, String etag) {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "webmanifest", "application/manifest+json");

    static Asset of(String path, byte[] bytes) {
        return new Asset(Buffer.buffer(bytes), typeOf(path), '"' + sha256(bytes).substring(0, 22) + '"');
    }

    /** Whether files with this ending are sent at all: sources, maps and what else lies in a jar are not. */
    static boolean known(String path) {
        return TYPES.containsKey(endingOf(path));
    }

    String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Base64, as a content security policy names it. */
    static String sha256(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String typeOf(String path) {
        return TYPES.getOrDefault(endingOf(path), "application/octet-stream");
    }

    private static String endingOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
