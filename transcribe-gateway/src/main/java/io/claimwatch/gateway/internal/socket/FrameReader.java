package io.claimwatch.gateway.internal.socket;

import io.claimwatch.contract.RoomEvent;
import io.claimwatch.gateway.internal.read.Refusal;
import io.vertx.core.http.WebSocketFrame;
import java.util.List;

/** Frames to events. Confined to the socket's context. */
interface FrameReader {
    /** Takes a text or binary frame or its continuation; others are none of ours. */
    void frame(WebSocketFrame frame);

    /** 1-based count of the client's messages. */
    long message();

    /** The client is gone; what it left unfinished may still bring events. */
    default void end() {}

    /** Whether the client is told how many of its messages are done with, since it knows no sequences. */
    default boolean countsMessages() {
        return false;
    }

    /** Told what was in the messages; each received piece is followed by an event or a refusal. */
    interface Listener {
        void received(int bytes);

        void event(int line, RoomEvent event);

        void refused(int line, List<Refusal> refusals);

        void messageEnd();
    }
}
