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
final class MessageReader implements Pieces {
    private final EventReader reader;
    private final String tenant;
    private final InstantSource clock;
    private final int lineBytes;
    private final int mostEvents;
    private final Listener listener;
    private Splitter splitter;
    private long message;
    private int events;

    MessageReader(
            EventReader reader, String tenant, InstantSource clock, int lineBytes, int mostEvents, Listener listener) {
        this.reader = reader;
        this.tenant = tenant;
        this.clock = clock;
        this.lineBytes = lineBytes;
        this.mostEvents = mostEvents;
        this.listener = listener;
    }

    /** Takes a text or binary frame or its continuation; others are none of ours. */
    void frame(WebSocketFrame frame) {
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

    long message() {
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

    /** Told what was in the messages; each received piece is followed by an event or a refusal. */
    interface Listener {
        void received(int bytes);

        void event(int line, RoomEvent event);

        void refused(int line, List<Refusal> refusals);

        void messageEnd();
    }
}
