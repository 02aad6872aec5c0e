package io.claimwatch.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A platform's end of a call-back, on a real server; answers 200 unless told otherwise. */
final class Receiver {
    private final Queue<Consumer<HttpServerResponse>> answers = new ConcurrentLinkedQueue<>();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Consumer<HttpServerResponse> usual = response -> response.end();

    Receiver(Vertx vertx, HttpServerOptions options) {
        server = TestCallbacks.await(vertx.createHttpServer(options)
                .requestHandler(request -> request.body().onSuccess(body -> {
                    got.add(Got.of(request, body.toString(StandardCharsets.UTF_8)));
                    Consumer<HttpServerResponse> next = answers.poll();
                    (next == null ? usual : next).accept(request.response());
                }))
                .listen(0, "127.0.0.1"));
    }

    /** A request as it came. */
    record Got(String path, String host, String type, String id, long seconds, String signature, String body) {
        static Got of(HttpServerRequest request, String body) {
            return new Got(
                    request.uri(),
                    request.getHeader("Host"),
                    request.getHeader("Content-Type"),
                    request.getHeader("webhook-id"),
                    Long.parseLong(request.getHeader("webhook-timestamp")),
                    request.getHeader("webhook-signature"),
                    body);
        }

        JsonNode event() {
            return Json.read(body, JsonNode.class);
        }

        String kind() {
            return event().get("type").asText();
        }

        String subject() {
            return event().get("subject").asText();
        }

        /** As a receiver verifies it: any of the signatures will do. */
        boolean signedWith(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                byte[] signed = (id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8);
                String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
                return Arrays.asList(signature.split(" ")).contains(expected);
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }

    int port() {
        return server.actualPort();
    }

    List<Got> got() {
        return got;
    }

    Got only() {
        assertThat(got).hasSize(1);
        return got.get(0);
    }

    List<String> subjects() {
        return got.stream().map(Got::subject).toList();
    }

    /** What it answers to the next request nobody has said anything about. */
    void next(Consumer<HttpServerResponse> answer) {
        answers.add(answer);
    }

    void next(int status) {
        next(response -> response.setStatusCode(status).end());
    }

    void always(Consumer<HttpServerResponse> answer) {
        usual = answer;
    }

    void always(int status) {
        always(response -> response.setStatusCode(status).end());
    }
}
