package io.claimwatch.gateway.internal.socket;

import io.claimwatch.contract.Json;
import io.claimwatch.contract.Lane;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back to the client. Acknowledgements of a lane merge while they wait, so a client that reads slowly costs
 * no memory; one that stops reading is reported. Confined to the socket's context.
 */
final class Outbox {
    private final Vertx vertx;
    private final Context context;
    private final ServerWebSocket socket;
    private final Duration patience;
    private final Listener listener;
    private final Map<Lane, Message.Ack> acks = new LinkedHashMap<>();
    private long credit;
    private long done;
    private long doneTold;
    private Integer perRoom;
    private boolean scheduled;
    private boolean stopped;
    private long stallTimer = -1;

    Outbox(Vertx vertx, Context context, ServerWebSocket socket, Duration patience, Listener listener) {
        this.vertx = vertx;
        this.context = context;
        this.socket = socket;
        this.patience = patience;
        this.listener = listener;
    }

    void greet(int events, int perRoom) {
        write(new Message.Credit(events, perRoom));
    }

    void ack(Lane lane, long sequence, int duplicates) {
        acks.merge(lane, ackOf(lane, sequence, duplicates), Outbox::merge);
        schedule();
    }

    /** Gives back what was used. */
    void credit(int events) {
        credit += events;
        schedule();
    }

    /** The client's messages up to this one are done with. */
    void done(long message) {
        if (message > done) {
            done = message;
            schedule();
        }
    }

    /** From now on so many events of one room may be unacknowledged. */
    void perRoom(int events) {
        perRoom = events;
        schedule();
    }

    /** Written at once; the caller stops reading while the client does. */
    void refused(Message.Refused refused) {
        write(refused);
        watch();
    }

    /** Writes what waits as far as the client reads. */
    void flush() {
        scheduled = false;
        if (over()) {
            return;
        }
        Iterator<Message.Ack> each = acks.values().iterator();
        while (each.hasNext() && !socket.writeQueueFull()) {
            write(each.next());
            each.remove();
        }
        if (done > doneTold && acks.isEmpty() && !socket.writeQueueFull()) {
            write(new Message.Done(done));
            doneTold = done;
        }
        if ((credit > 0 || perRoom != null) && !socket.writeQueueFull()) {
            write(new Message.Credit(credit, perRoom));
            credit = 0;
            perRoom = null;
        }
        watch();
    }

    /** Writes nothing more. */
    void stop() {
        stopped = true;
        stopTimer();
    }

    private boolean over() {
        return stopped || socket.isClosed();
    }

    private void stopTimer() {
        if (stallTimer >= 0) {
            vertx.cancelTimer(stallTimer);
            stallTimer = -1;
        }
    }

    private void schedule() {
        if (!scheduled && stallTimer < 0) {
            scheduled = true;
            context.runOnContext(now -> flush());
        }
    }

    private void watch() {
        if (over() || !socket.writeQueueFull() || stallTimer >= 0) {
            return;
        }
        stallTimer = vertx.setTimer(Math.max(1, patience.toMillis()), late -> {
            stallTimer = -1;
            listener.stalled();
        });
        listener.full(true);
        socket.drainHandler(drained -> {
            stopTimer();
            if (!over()) {
                listener.full(false);
                flush();
            }
        });
    }

    private void write(Message message) {
        if (!over()) {
            socket.writeTextMessage(Json.write(message));
        }
    }

    private static Message.Ack ackOf(Lane lane, long sequence, int duplicates) {
        return new Message.Ack(
                lane.room(), lane.session(), lane.source(), sequence, duplicates == 0 ? null : duplicates);
    }

    private static Message.Ack merge(Message.Ack before, Message.Ack now) {
        int duplicates = orZero(before.duplicates()) + orZero(now.duplicates());
        return new Message.Ack(
                now.room(),
                now.session(),
                now.source(),
                Math.max(before.sequence(), now.sequence()),
                duplicates == 0 ? null : duplicates);
    }

    private static int orZero(Integer number) {
        return number == null ? 0 : number;
    }

    /** Told when the client stops and starts to read. */
    interface Listener {
        void full(boolean full);

        void stalled();
    }
}
