package io.claimwatch.gateway.internal.socket;

import io.claimwatch.contract.Segment;
import io.claimwatch.gateway.internal.flow.GatewayMetrics;
import io.claimwatch.gateway.internal.format.Silence;
import io.claimwatch.gateway.internal.format.Transcript;
import io.claimwatch.gateway.internal.read.Fault;
import io.claimwatch.gateway.internal.read.Refusal;
import io.claimwatch.gateway.internal.read.StrictUtf8;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.util.List;
import java.util.function.Function;

/** Frames of a recogniser's messages to segments. Confined to the socket's context. */
final class TranscriptReader implements FrameReader, Transcript.Listener {
    private final String format;
    private final int messageBytes;
    private final GatewayMetrics metrics;
    private final Listener listener;
    private final Transcript transcript;
    private Buffer part;
    private boolean tooLong;
    private long message;

    /** @param transcript made with this listener */
    TranscriptReader(
            String format,
            int messageBytes,
            GatewayMetrics metrics,
            Listener listener,
            Function<Transcript.Listener, Transcript> transcript) {
        this.format = format;
        this.messageBytes = messageBytes;
        this.metrics = metrics;
        this.listener = listener;
        this.transcript = transcript.apply(this);
    }

    @Override
    public void frame(WebSocketFrame frame) {
        if (!frame.isText() && !frame.isBinary() && !frame.isContinuation()) {
            return;
        }
        if (part == null) {
            part = Buffer.buffer();
            tooLong = false;
            message++;
        }
        Buffer data = frame.binaryData();
        tooLong |= part.length() + data.length() > messageBytes;
        if (!tooLong) {
            part.appendBuffer(data);
        }
        if (frame.isFinal()) {
            byte[] bytes = part.getBytes();
            part = null;
            read(bytes);
            listener.messageEnd();
        }
    }

    private void read(byte[] bytes) {
        if (tooLong) {
            refused(new Refusal(1, null, Fault.LINE_TOO_LONG, "is longer than " + messageBytes + " bytes"));
            return;
        }
        try {
            transcript.read(1, StrictUtf8.decode(bytes));
        } catch (StrictUtf8.Malformed e) {
            refused(new Refusal(1, null, Fault.MALFORMED_UTF8, "is not UTF-8 at byte " + e.offset()));
        }
    }

    @Override
    public long message() {
        return message;
    }

    @Override
    public void end() {
        transcript.end(1);
    }

    @Override
    public boolean countsMessages() {
        return true;
    }

    @Override
    public void segment(int line, Segment segment) {
        listener.received(segment.text().length());
        listener.event(line, segment);
    }

    @Override
    public void refused(Refusal refusal) {
        listener.received(0);
        listener.refused(refusal.line(), List.of(refusal));
    }

    @Override
    public void silent(Silence why) {
        metrics.silent(format, why.wire());
    }
}
