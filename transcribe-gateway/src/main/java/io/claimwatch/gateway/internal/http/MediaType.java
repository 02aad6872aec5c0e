package io.claimwatch.gateway.internal.http;

import io.claimwatch.contract.Problem;
import io.claimwatch.gateway.internal.flow.Failure;
import io.claimwatch.gateway.internal.read.ArraySplitter;
import io.claimwatch.gateway.internal.read.LineSplitter;
import io.claimwatch.gateway.internal.read.Pieces;
import io.claimwatch.gateway.internal.read.Splitter;
import io.claimwatch.gateway.internal.read.WholeSplitter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.function.Function;

/** How a body is cut, by its media type. */
final class MediaType {
    private MediaType() {}

    /** @throws Failure for types that hold no events */
    static Function<Pieces, Splitter> events(HttpServerRequest request, int lineBytes) {
        return switch (of(request)) {
            case "application/json" -> pieces -> new ArraySplitter(lineBytes, pieces);
            case "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines" ->
                pieces -> new LineSplitter(lineBytes, pieces);
            default ->
                throw Failure.of(
                        Problem.Code.UNSUPPORTED_MEDIA_TYPE,
                        "Send a JSON array as application/json, or one event a line as application/x-ndjson.");
        };
    }

    /**
     * A document, or one message a line.
     *
     * @throws Failure for types that hold no transcript
     */
    static Function<Pieces, Splitter> transcript(HttpServerRequest request, int lineBytes, int bodyBytes) {
        return switch (of(request)) {
            case "application/json", "text/vtt", "application/x-subrip", "text/srt", "text/plain" ->
                pieces -> new WholeSplitter(bodyBytes, pieces);
            case "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines" ->
                pieces -> new LineSplitter(lineBytes, pieces);
            default ->
                throw Failure.of(
                        Problem.Code.UNSUPPORTED_MEDIA_TYPE,
                        "Send a document as application/json, text/vtt, application/x-subrip or text/plain, or one"
                                + " message a line as application/x-ndjson.");
        };
    }

    private static String of(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null ? "" : type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    }
}
