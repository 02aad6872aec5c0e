package io.claimwatch.console.internal.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;

/** Headers that keep a browser from doing more than it is asked to. */
public final class Headers {
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Headers() {}

    /** For everything that is not a page: nothing may be loaded or run, nothing kept. */
    public static void api(HttpServerResponse response) {
        common(response.headers()).set("Content-Security-Policy", NOTHING).set("Cache-Control", "no-store");
    }

    /** @param importMapHash such as {@code 'sha256-…'}; null when the page has no inline script */
    public static void page(HttpServerResponse response, String importMapHash) {
        String scripts = importMapHash == null ? "'self'" : "'self' " + importMapHash;
        common(response.headers())
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src " + scripts
                                + "; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self';"
                                + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
                .set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    private static MultiMap common(MultiMap headers) {
        return headers.set("X-Content-Type-Options", "nosniff")
                .set("X-Frame-Options", "DENY")
                .set("Referrer-Policy", "no-referrer")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Cross-Origin-Resource-Policy", "same-origin");
    }
}
