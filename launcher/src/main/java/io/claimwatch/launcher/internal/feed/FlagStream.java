package io.claimwatch.launcher.internal.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.parsetools.RecordParser;
import java.util.function.Consumer;

/** Listens to the push stream and hands on every flag. */
public final class FlagStream {
    private static final int LONGEST_LINE = 4 << 20;

    private final HttpClient client;
    private final Consumer<JsonNode> flags;
    private String event = "";
    private final StringBuilder data = new StringBuilder();

    /** @param flags called with the data of each event of that name: what was flagged, receivedAt, pushedAt */
    public FlagStream(Vertx vertx, Consumer<JsonNode> flags) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setIdleTimeout(0));
        this.flags = flags;
    }

    /** Completes when the stream has begun; fails when it is refused. */
    public Future<Void> open(Target target) {
        Promise<Void> begun = Promise.promise();
        client.request(target.request(HttpMethod.GET, "/api/v1/stream").putHeader("Accept", "text/event-stream"))
                .compose(request -> request.send())
                .onFailure(begun::tryFail)
                .onSuccess(response -> {
                    if (response.statusCode() != 200) {
                        begun.tryFail(new IllegalStateException(
                                "the push stream answered " + response.statusCode() + " " + response.statusMessage()));
                        return;
                    }
                    RecordParser lines = RecordParser.newDelimited("\n", response);
                    lines.maxRecordSize(LONGEST_LINE);
                    lines.handler(this::line);
                    begun.tryComplete();
                });
        return begun.future();
    }

    private void line(Buffer buffer) {
        String line = buffer.toString();
        line = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        if (line.isEmpty()) {
            if (event.equals("flag")) {
                flags.accept(Json.read(data.toString(), JsonNode.class));
            }
            event = "";
            data.setLength(0);
        } else if (line.startsWith("event:")) {
            event = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
            data.append(line, 5, line.length());
        }
    }

    public Future<Void> close() {
        return client.close();
    }
}
