package io.claimwatch.launcher.internal.serve;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** A server's two sides for tests: the sender's with the key, the administrator's signed in. */
final class Desk {
    private static final int PAGE = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String cookie;
    private final String token;

    private Desk(URI base, String cookie, String token) {
        this.base = base;
        this.cookie = cookie;
        this.token = token;
    }

    static Desk signIn(URI base) throws IOException, InterruptedException {
        HttpResponse<String> in = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(base.resolve("/api/v1/session"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(
                                        "{\"login\":\"admin\",\"password\":\"" + ChildServer.PASSWORD + "\"}"))
                                .build(),
                        BodyHandlers.ofString());
        String cookie = in.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
        return new Desk(
                base,
                cookie,
                Json.read(in.body(), JsonNode.class).get("csrfToken").asText());
    }

    /** With the key of a sender. */
    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Authorization", "Bearer " + ChildServer.KEY)
                        .header("Content-Type", "application/json")
                        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** What the reload of the lexicon came to: {@code version} and {@code problems}. */
    JsonNode reload() throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(base.resolve("/api/v1/lexicon:reload"))
                        .header("Cookie", cookie)
                        .header("X-CSRF-Token", token)
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return Json.read(answer.body(), JsonNode.class);
    }

    /** All flags of a room, in the order in which they were stored. */
    List<JsonNode> flags(String room) throws IOException, InterruptedException {
        List<JsonNode> found = new ArrayList<>();
        JsonNode page;
        String after = "";
        do {
            HttpResponse<String> answer = send("GET", "/api/v1/flags?limit=" + PAGE + after, null);
            page = Json.read(answer.body(), JsonNode.class);
            for (JsonNode each : page.get("flags")) {
                if (each.at("/flag/segment/room").asText().equals(room)) {
                    found.add(each);
                }
            }
            after = "&after=" + page.get("next").asText();
        } while (page.get("more").asBoolean());
        return found;
    }
}
