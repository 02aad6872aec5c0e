package io.claimwatch.bench;

import io.claimwatch.contract.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/**
 * The push stream of a console as the administrator sees it, signed in anew each time it is opened.
 *
 * @param console its address
 * @param password the administrator's
 */
public record PushStream(URI console, String password) {
    /** @param cursor where it goes on; null for now */
    public InputStream open(String cursor) throws IOException, InterruptedException {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        HttpRequest signIn = HttpRequest.newBuilder(console.resolve("/api/v1/session"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(Map.of("login", "admin", "password", password))))
                .build();
        browser.send(signIn, BodyHandlers.discarding());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(console.resolve("/api/v1/stream")).header("Accept", "text/event-stream");
        if (cursor != null) {
            request.header("Last-Event-ID", cursor);
        }
        HttpResponse<InputStream> answer = browser.send(request.build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("the push stream answered " + answer.statusCode());
        }
        return answer.body();
    }
}
