package io.claimwatch.gateway.internal.http;

import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SessionStart;
import io.claimwatch.gateway.internal.flow.Caller;
import io.claimwatch.gateway.internal.format.Format;
import io.claimwatch.gateway.internal.format.Silence;
import io.claimwatch.gateway.internal.format.Stream;
import io.claimwatch.gateway.internal.format.Transcript;
import io.claimwatch.gateway.internal.http.SegmentUpload.Parts;
import io.claimwatch.gateway.internal.http.SegmentUpload.Shape;
import io.claimwatch.gateway.internal.read.Fault;
import io.claimwatch.gateway.internal.read.PieceReader;
import io.claimwatch.gateway.internal.read.Refusal;
import io.claimwatch.gateway.internal.read.StrictUtf8;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** {@code POST /api/v1/ingest/{format}}: what a recogniser wrote, as it wrote it. */
final class TranscriptRoute implements Handler<RoutingContext> {
    private static final int MOST_MESSAGES = 100_000;

    private final Uploads uploads;
    private final Parts parts;
    private final Streams streams;

    TranscriptRoute(Uploads uploads, Parts parts, Streams streams) {
        this.uploads = uploads;
        this.parts = parts;
        this.streams = streams;
    }

    @Override
    public void handle(RoutingContext routing) {
        uploads.serve(routing.request(), caller -> shape(routing, caller));
    }

    private Future<Shape> shape(RoutingContext routing, Caller caller) {
        String name = routing.pathParam("format");
        Format format = streams.format(name);
        Stream stream = streams.address(routing.queryParams(), caller, name);
        var splitter = MediaType.transcript(
                routing.request(), parts.sizes().lineBytes(), parts.sizes().bodyBytes());
        return streams.firstSequence(stream)
                .compose(first -> stream.backfill()
                        ? streams.standing(stream.lane()).map(known -> past(name, format, stream, first, known))
                        : Future.succeededFuture(new Reader(name, format, stream, first, null)))
                .map(reader -> new Shape(splitter, reader, MOST_MESSAGES));
    }

    /** Of a session that is over; it began when it was announced to have begun, unless the sender says when. */
    private Reader past(String name, Format format, Stream stream, long first, SessionStart known) {
        Stream from = stream.startedAt() == null && known != null ? stream.startedAt(known.startedAt()) : stream;
        return new Reader(
                name,
                format,
                from,
                first,
                new Backfill(from, known, parts.clock().millis()));
    }

    /** Lines or a document of one transcript. */
    private final class Reader implements PieceReader, Transcript.Listener {
        private final String name;
        private final Transcript transcript;
        private final Backfill backfill;
        private Into into;
        private boolean begun;

        private Reader(String name, Format format, Stream stream, long first, Backfill backfill) {
            this.backfill = backfill;
            this.name = name;
            transcript = new Transcript(format, stream, first, parts.sizes().textUnits(), parts.clock(), this);
        }

        @Override
        public void read(int number, byte[] bytes, Into target) {
            into = target;
            try {
                transcript.read(number, StrictUtf8.decode(bytes));
            } catch (StrictUtf8.Malformed e) {
                into.refused(new Refusal(number, null, Fault.MALFORMED_UTF8, "is not UTF-8 at byte " + e.offset()));
            }
        }

        @Override
        public void end(int number, Into target) {
            into = target;
            transcript.end(number);
            if (begun && backfill != null) {
                into.event(0, backfill.end());
            }
        }

        @Override
        public void segment(int line, Segment segment) {
            if (backfill != null) {
                if (!begun) {
                    into.event(0, backfill.start(segment));
                }
                backfill.said(segment);
            }
            begun = true;
            into.event(line, segment);
        }

        @Override
        public void refused(Refusal refusal) {
            into.refused(refusal);
        }

        @Override
        public void silent(Silence why) {
            parts.metrics().silent(name, why.wire());
        }
    }
}
