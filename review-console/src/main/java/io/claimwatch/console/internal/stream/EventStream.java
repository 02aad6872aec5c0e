package io.claimwatch.console.internal.stream;

import io.claimwatch.console.internal.http.Access;
import io.claimwatch.console.internal.http.Call;
import io.claimwatch.console.internal.http.Endpoint;
import io.claimwatch.console.internal.http.Refusal;
import io.claimwatch.console.internal.http.Reply;
import io.claimwatch.console.internal.http.Visitor;
import io.claimwatch.contract.LexiconLookup;
import io.claimwatch.contract.Problem;
import io.claimwatch.store.ReviewStore;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The push stream: the {@link LiveFeed} on a thread of its own, woken by hints on the event bus and, should one be lost, by
 * the clock.
 */
public final class EventStream implements Gone {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final long TICK_MS = 1000;
    private static final int MOST_JOBS = 10_000;

    private final Vertx vertx;
    private final WorkerExecutor thread;
    private final LiveFeed feed;
    private final Limits limits;
    private final Seats seats;
    private final Counter lostHints;
    private final AtomicInteger jobs = new AtomicInteger();
    private final AtomicBoolean pumpWaits = new AtomicBoolean();
    private final List<MessageConsumer<Object>> consumers;
    private final long tickTimer;
    private final long beatTimer;

    /**
     * How much is kept for readers.
     *
     * @param streams open at the same time
     * @param streamsEach of one person or tenant
     * @param waiting messages per reader
     * @param heartbeat how often a sign of life is sent
     */
    public record Limits(int streams, int streamsEach, int waiting, Duration heartbeat) {}

    public EventStream(
            Vertx vertx,
            ReviewStore review,
            LexiconLookup lexicon,
            InstantSource clock,
            MeterRegistry meters,
            Limits limits) {
        this.vertx = vertx;
        this.limits = limits;
        this.seats = new Seats(limits.streams(), limits.streamsEach());
        this.thread = vertx.createSharedWorkerExecutor("claimwatch-feed", 1);
        this.feed = new LiveFeed(review, lexicon, clock, meters, this::catchUpWhenEmpty);
        this.lostHints = meters.counter("claimwatch.console.stream.lost_hints");
        meters.gauge("claimwatch.console.streams", seats, Seats::taken);
        this.consumers = List.of(
                vertx.eventBus().consumer(Changes.FLAGS, hint -> wake()),
                vertx.eventBus().consumer(Changes.DECISIONS, hint -> wake()),
                vertx.eventBus().consumer(Changes.CASES, hint -> {
                    String change = String.valueOf(hint.body());
                    submit(() -> feed.caseChanged(change));
                }));
        this.tickTimer = vertx.setPeriodic(TICK_MS, id -> submit(feed::tick));
        this.beatTimer = vertx.setPeriodic(limits.heartbeat().toMillis(), id -> submit(feed::heartbeat));
    }

    public Endpoint endpoint(Access access) {
        return Endpoint.of(
                HttpMethod.GET, "/api/v1/stream", access, call -> open(call).now());
    }

    private Reply open(Call call) {
        // A browser that connects again repeats the address it began with, and says in the header how far it came.
        String last = call.header("Last-Event-ID");
        String asked = last == null || last.isEmpty() ? call.query("cursor") : last;
        Cursor from = asked == null ? null : Cursor.of(asked);
        Visitor visitor = call.visitor();
        String whose = visitor.isPerson() ? "person " + visitor.login() : "tenant " + visitor.tenant();
        if (!seats.take(whose)) {
            throw Refusal.later(Problem.Code.RATE_LIMITED, "Too many streams are open; close one.", 5);
        }
        return Reply.takenOver(context -> start(context, visitor, whose, from));
    }

    private void start(RoutingContext context, Visitor visitor, String whose, Cursor from) {
        HttpServerResponse response = context.response();
        response.setChunked(true).putHeader("Content-Type", "text/event-stream").putHeader("X-Accel-Buffering", "no");
        response.write("retry: 2000\n\n");
        Line line = new Line(response, vertx.getOrCreateContext(), limits.waiting());
        long endsAt = visitor.isPerson() ? visitor.session().expiresAt() : Long.MAX_VALUE;
        Reader reader = new Reader(visitor, line, new Cursor(0, 0), endsAt);
        AtomicBoolean left = new AtomicBoolean();
        Runnable leave = () -> {
            if (left.compareAndSet(false, true)) {
                seats.free(whose);
                submitAlways(() -> feed.leave(reader));
            }
        };
        response.closeHandler(closed -> leave.run());
        response.endHandler(ended -> leave.run());
        submitAlways(() -> feed.join(reader, from));
    }

    private void catchUpWhenEmpty(Reader reader) {
        reader.line().whenEmpty(() -> submitAlways(() -> feed.catchUp(reader)));
    }

    private void wake() {
        if (pumpWaits.compareAndSet(false, true)) {
            submitAlways(() -> {
                pumpWaits.set(false);
                feed.pump();
            });
        }
    }

    /** For hints only: when the thread is far behind, they are dropped and counted. */
    private void submit(Runnable job) {
        if (jobs.get() >= MOST_JOBS) {
            lostHints.increment();
        } else {
            submitAlways(job);
        }
    }

    private void submitAlways(Runnable job) {
        jobs.incrementAndGet();
        thread.executeBlocking(() -> {
                    job.run();
                    return null;
                })
                .onFailure(thrown -> LOG.error("The push stream failed to do a job; readers go on", thrown))
                .onComplete(done -> jobs.decrementAndGet());
    }

    @Override
    public void session(String token) {
        submitAlways(() -> feed.end(reader -> token.equals(reader.visitor().token()), "signed-out"));
    }

    @Override
    public void othersOf(String login, String token) {
        submitAlways(() -> feed.end(
                reader -> reader.visitor().isPerson()
                        && login.equals(reader.visitor().login())
                        && !reader.visitor().token().equals(token),
                "signed-out"));
    }

    @Override
    public void keysOf(String tenant) {
        submitAlways(() -> feed.end(
                reader -> !reader.visitor().isPerson()
                        && tenant.equals(reader.visitor().tenant()),
                ""));
    }

    /** Tells all readers and ends their streams. */
    public Future<Void> close() {
        vertx.cancelTimer(tickTimer);
        vertx.cancelTimer(beatTimer);
        consumers.forEach(MessageConsumer::unregister);
        submitAlways(() -> feed.end(reader -> true, "shutting-down"));
        return thread.<Void>executeBlocking(() -> null).eventually(thread::close);
    }
}
