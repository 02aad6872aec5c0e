package io.claimwatch.gateway.internal.socket;

import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.contract.SessionStart;
import io.claimwatch.gateway.internal.flow.Appender;
import io.claimwatch.gateway.internal.flow.Failure;
import io.vertx.core.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What many rooms append while one frame is read goes to the log as one write: of a shared socket each room has an event
 * or two in a frame, and a write has its price. Confined to the socket's context.
 */
final class JointAppend {
    private static final int MOST_EVENTS = 2_000;

    private final Appender appender;
    private final Context context;
    private List<Part> parts = new ArrayList<>();
    private int events;
    private boolean reading;

    private record Part(List<RoomEvent> events, Consumer<List<SegmentLog.Appended>> stored, Consumer<Failure> failed) {}

    JointAppend(Appender appender, Context context) {
        this.appender = appender;
        this.context = context;
    }

    /** From here on appends wait for {@link #end()}. */
    void begin() {
        reading = true;
    }

    /** Writes what waits. */
    void end() {
        reading = false;
        write();
    }

    /** The start of a broadcast is looked at first, which others shall not wait for: it goes alone. */
    void append(List<RoomEvent> its, Consumer<List<SegmentLog.Appended>> stored, Consumer<Failure> failed) {
        Part part = new Part(its, stored, failed);
        if (!reading || its.stream().anyMatch(SessionStart.class::isInstance)) {
            write(List.of(part));
            return;
        }
        parts.add(part);
        events += its.size();
        if (events >= MOST_EVENTS) {
            write();
        }
    }

    private void write() {
        if (!parts.isEmpty()) {
            List<Part> now = parts;
            parts = new ArrayList<>();
            events = 0;
            write(now);
        }
    }

    private void write(List<Part> together) {
        List<RoomEvent> all = new ArrayList<>();
        together.forEach(part -> all.addAll(part.events));
        appender.append(context, all)
                .onSuccess(appended -> {
                    int first = 0;
                    for (Part part : together) {
                        int after = first + part.events.size();
                        part.stored.accept(appended.subList(first, after));
                        first = after;
                    }
                })
                .onFailure(thrown -> together.forEach(part -> part.failed.accept((Failure) thrown)));
    }
}
