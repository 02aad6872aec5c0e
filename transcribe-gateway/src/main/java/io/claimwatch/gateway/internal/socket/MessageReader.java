package io.claimwatch.gateway.internal.socket;

import io.claimwatch.contract.RoomEvent;
import io.claimwatch.gateway.internal.read.EventReader;
import io.claimwatch.gateway.internal.read.Fault;
import io.claimwatch.gateway.internal.read.LineSplitter;
import io.claimwatch.gateway.internal.read.Pieces;
import io.claimwatch.gateway.internal.read.Refusal;
import io.claimwatch.gateway.internal.read.Splitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Frames to events: each message holds one event or several lines. Confined to the socket's context. */
final class MessageReader implements Pieces, FrameReader {
    private final EventReader reader;
    private final String tenant;
    private final InstantSource clock;
    private final int lineBytes;
    private final int mostEvents;
    private final FrameReader.Listener listener;
    private Splitter splitter;
    private long message;
    private int events;

    MessageReader(
            EventReader reader,
            String tenant,
            InstantSource clock,
            int lineBytes,
            int mostEvents,
            FrameReader.Listener listener) {
        this.reader = reader;
        this.tenant = tenant;
        this.clock = clock;
        this.lineBytes = lineBytes;
        this.mostEvents = mostEvents;
        this.listener = listener;
    }

    @Override
    public void frame(WebSocketFrame frame) {
        if (!frame.isText() && !frame.isBinary() && !frame.isContinuation()) {
            return;
        }
        if (splitter == null) {
            splitter = new LineSplitter(lineBytes, this);
            message++;
            events = 0;
        }
        Buffer data = frame.binaryData();
        splitter.feed(data.getBytes());
        if (frame.isFinal()) {
            splitter.end();
            splitter = null;
            listener.messageEnd();
        }
    }

    @Override
    public long message() {
        return message;
    }

    @Override
    public void piece(int number, byte[] bytes) {
        listener.received(bytes.length);
        if (++events > mostEvents) {
            refuse(number, Fault.TOO_MANY_EVENTS, "at most " + mostEvents + " events fit in one message");
            return;
        }
        List<Refusal> refusals = new ArrayList<>();
        RoomEvent event = reader.read(bytes, number, tenant, clock.millis(), refusals);
        if (event == null) {
            listener.refused(number, refusals);
        } else {
            listener.event(number, event);
        }
    }

    @Override
    public void tooLong(int number, int limit) {
        listener.received(0);
        refuse(number, Fault.LINE_TOO_LONG, "is longer than " + limit + " bytes; it was skipped, not read");
    }

    @Override
    public void broken(int number, String detail) {
        refuse(number, Fault.MALFORMED_JSON, detail);
    }

    private void refuse(int number, Fault fault, String detail) {
        listener.refused(number, List.of(new Refusal(number, null, fault, detail)));
    }
}
