package io.claimwatch.gateway.internal.socket;

import io.claimwatch.contract.Lane;
import io.claimwatch.contract.Problem;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.gateway.GatewayConfig;
import io.claimwatch.gateway.internal.flow.Caller;
import io.claimwatch.gateway.internal.flow.Failure;
import io.claimwatch.gateway.internal.read.Fault;
import io.claimwatch.gateway.internal.read.Refusal;
import io.netty.channel.Channel;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** One client's WebSocket: reads events, sorts them into rooms, acknowledges. Confined to the socket's context. */
final class IngestSocket implements FrameReader.Listener, RoomLane.Back, Outbox.Listener {
    private static final int MOST_ROOMS = 20_000;

    /** Of all rooms: what is remembered of lanes that the client left broken must not grow with what it sends. */
    private static final int MOST_GAPS = 20_000;

    private static final long LONGEST_WAIT = 1_000;
    private static final int MOST_FAULTS = 1_000;
    private static final long GRACE = 2_000;

    /** Acknowledgements are small and many: so many go out with one call of the system. */
    private static final int TOGETHER = 256;

    private final SocketParts parts;
    private final GatewayConfig.Sockets limits;
    private final Context context;
    private final ServerWebSocket socket;
    private final HttpConnection connection;
    private final Caller caller;
    private final Tap tap;
    private final Outbox outbox;
    private final JointAppend joint;
    private final FrameReader reader;
    private final int credit;
    private final int perRoom;
    private int share;
    private final Heartbeat heartbeat;
    private final Map<String, RoomLane> rooms = new HashMap<>();
    private final Promise<Void> drained = Promise.promise();
    private final Promise<Void> gone = Promise.promise();
    private long since;
    private int outstanding;
    private int faults;
    private int gaps;
    private boolean closing;
    private boolean ended;

    IngestSocket(
            SocketParts parts,
            Context context,
            HttpConnection connection,
            ServerWebSocket socket,
            Caller caller,
            Function<FrameReader.Listener, FrameReader> reader) {
        this.connection = connection;
        this.parts = parts;
        this.limits = parts.config().sockets();
        this.context = context;
        this.socket = socket;
        this.caller = caller;
        this.tap = new Tap(socket, parts.metrics());
        this.joint = new JointAppend(parts.appender(), context);
        this.outbox = new Outbox(parts.vertx(), context, socket, limits.stalled(), this);
        this.reader = reader.apply(this);
        // A recogniser cannot go back to a sequence, so its one room is slowed, never refused.
        this.credit = this.reader.countsMessages() ? limits.perRoom() : limits.credit();
        this.perRoom = this.reader.countsMessages() ? Integer.MAX_VALUE : limits.perRoom();
        this.share = Math.min(credit, perRoom);
        this.heartbeat = new Heartbeat(parts.vertx(), socket, limits.idle(), tap, () -> end(CloseCode.IDLE));
    }

    /** Starts to read; completes when the socket is closed, by whomever. */
    Future<Void> open() {
        socket.closeHandler(closed -> closed());
        socket.exceptionHandler(broken -> parts.metrics().refused("socket-broken"));
        socket.frameHandler(frame -> {
            heartbeat.heard();
            if (!ended) {
                since = parts.metrics().now();
                caller.allowance().spend(0, frame.binaryData().length());
                joint.begin();
                reader.frame(frame);
                joint.end();
            }
        });
        channel().pipeline().addFirst(new FlushConsolidationHandler(TOGETHER, true));
        outbox.greet(credit, share);
        return gone.future();
    }

    /** Completes when the socket is closed, by whomever. */
    Future<Void> gone() {
        return gone.future();
    }

    /** Another connection goes on with what this one did. */
    void supersede() {
        context.runOnContext(now -> end(CloseCode.SUPERSEDED));
    }

    /** Stops reading, waits until what was read is durable and acknowledged, closes. Call on any thread. */
    Future<Void> shutdown() {
        context.runOnContext(now -> {
            tap.shut(Tap.Reason.CLOSING, true);
            long timer = parts.vertx().setTimer(Math.max(1, limits.drain().toMillis()), late -> drained.tryComplete());
            drained.future().onComplete(done -> {
                parts.vertx().cancelTimer(timer);
                outbox.flush();
                end(CloseCode.GOING_AWAY);
            });
            closing = true;
            drainedNow();
        });
        return gone.future();
    }

    @Override
    public void received(int bytes) {
        outstanding++;
        caller.allowance().spend(1, 0);
    }

    @Override
    public void event(int line, RoomEvent event) {
        faults = 0;
        if (rooms.size() >= MOST_ROOMS && !rooms.containsKey(event.room())) {
            end(CloseCode.TOO_MANY_ROOMS);
            return;
        }
        RoomLane lane = rooms.computeIfAbsent(event.room(), room -> new RoomLane(perRoom, this));
        int before = lane.gaps();
        long resumeFrom = lane.offer(new RoomLane.Waiting(event, since, reader.message()));
        if (resumeFrom >= 0) {
            refuseFull(line, event, resumeFrom);
        }
        gaps += lane.gaps() - before;
        if (gaps > MOST_GAPS) {
            end(CloseCode.TOO_MANY_ROOMS);
        }
    }

    @Override
    public void refused(int line, List<Refusal> refusals) {
        refusals.forEach(refusal -> parts.metrics().refused(refusal.fault().wire()));
        Problem problem = Problem.of(Problem.Code.INVALID_EVENT, "The event was not taken; see errors.")
                .with(refusals.stream().map(Refusal::item).toList());
        outbox.refused(new Message.Refused(reader.message(), line, null, null, null, null, null, problem));
        giveBack(1);
        if (++faults > MOST_FAULTS) {
            end(CloseCode.NONSENSE);
        }
    }

    @Override
    public void messageEnd() {
        told();
        shared();
        if (outstanding >= credit) {
            tap.shut(Tap.Reason.CREDIT_USED_UP, true);
        }
        long debt = caller.allowance().debtMillis();
        if (debt > 0) {
            tap.shut(Tap.Reason.TOO_FAST, true);
            parts.vertx().setTimer(debt, paid -> tap.shut(Tap.Reason.TOO_FAST, false));
        }
    }

    @Override
    public void append(List<RoomEvent> events, Consumer<List<SegmentLog.Appended>> stored, Consumer<Failure> failed) {
        joint.append(events, stored, failed);
    }

    @Override
    public void later(int failures, Runnable retry) {
        parts.metrics().refused(Fault.OVERLOADED.wire());
        if (socket.isClosed()) {
            return; // None of it was acknowledged; the client sends it again on its next socket.
        }
        parts.vertx().setTimer(Math.min(LONGEST_WAIT, 10L << Math.min(failures, 10)), now -> retry.run());
    }

    @Override
    public void stored(RoomLane room, List<RoomLane.Waiting> events, List<SegmentLog.Appended> appended) {
        for (int i = 0; i < appended.size(); i++) {
            RoomEvent event = events.get(i).event();
            Lane lane = event.lane();
            SegmentLog.Appended result = appended.get(i);
            outbox.ack(lane, Math.max(event.sequence(), result.lastSequence()), result.duplicate() ? 1 : 0);
            parts.metrics().acknowledged(events.get(i).since());
        }
        if (room.idle()) {
            rooms.remove(events.get(0).event().room(), room);
        }
        giveBack(events.size());
        told();
        drainedNow();
    }

    @Override
    public void failed(Failure failure) {
        parts.metrics().refused(Fault.STORAGE_FAILED.wire());
        end(CloseCode.STORAGE_FAILED);
    }

    @Override
    public void full(boolean full) {
        tap.shut(Tap.Reason.CLIENT_NOT_READING, full);
    }

    @Override
    public void stalled() {
        end(CloseCode.STALLED);
    }

    private void refuseFull(int line, RoomEvent event, long resumeFrom) {
        parts.metrics().refused(Fault.ROOM_FULL.wire());
        Problem problem = Problem.of(
                Problem.Code.OVERLOADED,
                "This room has " + perRoom + " events waiting; send this lane again from resumeFrom.");
        outbox.refused(new Message.Refused(
                reader.message(),
                line,
                event.room(),
                event.session(),
                event.source(),
                event.sequence(),
                resumeFrom,
                problem));
        giveBack(1);
    }

    private void told() {
        if (reader.countsMessages()) {
            long waiting = rooms.values().stream()
                    .mapToLong(RoomLane::firstMessage)
                    .min()
                    .orElse(Long.MAX_VALUE);
            outbox.done(Math.min(reader.message(), waiting - 1));
        }
    }

    /**
     * Rooms that do not move may hold half of the credit between them; the other half is for those that do. So when
     * half is out, each may have less, until most of it is back.
     */
    private void shared() {
        int most = Math.min(credit, perRoom);
        int fair = Math.max(1, credit / (2 * Math.max(1, rooms.size())));
        if (outstanding > credit / 2 && fair < share) {
            share = fair;
            outbox.perRoom(share);
        } else if (outstanding < credit / 4 && share < most) {
            share = most;
            outbox.perRoom(share);
        }
    }

    private void giveBack(int events) {
        outstanding -= events;
        shared();
        outbox.credit(events);
        if (outstanding < credit) {
            tap.shut(Tap.Reason.CREDIT_USED_UP, false);
        }
    }

    private void drainedNow() {
        if (closing && rooms.values().stream().allMatch(room -> room.size() == 0)) {
            drained.tryComplete();
        }
    }

    /** Reads on, deaf, so that the client's answer to the close frame gets through. */
    private void end(CloseCode code) {
        if (!ended && !socket.isClosed()) {
            ended = true;
            parts.metrics().refused("closed-" + code.code());
            heartbeat.stop();
            outbox.stop();
            tap.gone();
            socket.resume();
            socket.close(code.code(), code.reason());
            // The close frame may never get past a client that does not read.
            parts.vertx().setTimer(GRACE, late -> hangUp());
        }
    }

    /** Cuts the channel itself: every gentler way first waits until what was written has been read. */
    private void hangUp() {
        if (!socket.isClosed()) {
            Channel channel = channel();
            channel.eventLoop()
                    .execute(() -> channel.unsafe().close(channel.unsafe().voidPromise()));
        }
    }

    private Channel channel() {
        return ((ConnectionBase) connection).channel();
    }

    private void closed() {
        heartbeat.stop();
        outbox.stop();
        tap.gone();
        if (!closing && !ended) {
            reader.end();
        }
        gone.tryComplete();
    }
}
