package io.claimwatch.launcher.internal.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A program that talks to a server in another process. */
final class Caller {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;

    Caller(URI base) {
        this.base = base;
    }

    /** @param body null for none */
    HttpResponse<String> send(String method, String path, String key, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> json(String method, String path, String body) throws IOException, InterruptedException {
        return send(method, path, ChildServer.KEY, "application/json", body);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, null, null, null);
    }

    HttpClient http() {
        return http;
    }

    URI webSocket(String path) {
        return URI.create("ws" + base.toString().substring("http".length()) + path);
    }
}
