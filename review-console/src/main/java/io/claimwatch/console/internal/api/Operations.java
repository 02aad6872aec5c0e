package io.claimwatch.console.internal.api;

import io.claimwatch.console.ConsoleConfig;
import io.claimwatch.console.ConsoleParts;
import io.claimwatch.console.internal.http.AddressThrottle;
import io.claimwatch.console.internal.http.Endpoint;
import io.claimwatch.console.internal.http.Pool;
import io.claimwatch.console.internal.stream.Changes;
import io.claimwatch.console.internal.stream.EventStream;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** The route table: every operation of the console. */
public final class Operations {
    private final List<Endpoint> all = new ArrayList<>();

    /** @param readers where the store may be read after a write has completed */
    public Operations(Vertx vertx, ConsoleConfig config, ConsoleParts parts, EventStream stream, Pool readers) {
        Changes changes = new Changes(vertx.eventBus());
        AddressThrottle throttle =
                new AddressThrottle(config.signInBurst(), config.signInEvery().toMillis(), parts.clock());
        Conflicts conflicts = new Conflicts(parts.review(), executor(readers));
        all.addAll(new SessionApi(
                        parts.people(),
                        parts.review(),
                        throttle,
                        parts.clock(),
                        config.zone(),
                        stream,
                        config.secureCookie())
                .endpoints());
        all.addAll(new QueueApi(parts.review(), parts.people(), parts.clock()).endpoints());
        all.addAll(new CaseApi(parts.review(), parts.lexicon(), parts.clock()).endpoints());
        all.addAll(new DecisionApi(parts.review(), parts.people(), changes, conflicts).endpoints());
        all.add(stream.endpoint(Roles.READERS.orKey()));
        all.addAll(new RoomsApi(parts.review(), parts.clock()).endpoints());
        all.addAll(new RecordsApi(parts.records(), readers).endpoints());
        all.addAll(new LexiconApi(parts.lexicon(), parts.audit(), vertx.eventBus()).endpoints());
        all.addAll(new DeskApi(parts.checker(), parts.lexicon()).endpoints());
        all.addAll(new OversightApi(parts.review(), parts.audit(), parts.clock()).endpoints());
        all.addAll(new PeopleApi(parts.people(), stream).endpoints());
        all.addAll(new CallbacksApi(parts.subscriptions(), parts.callbackRule(), vertx.eventBus()).endpoints());
        all.addAll(new FeedApi(parts.review(), new LongPoll(vertx, readers, config, Changes.FLAGS, Changes.DECISIONS))
                .endpoints());
        all.addAll(new KeysApi(parts.keys(), stream).endpoints());
    }

    public List<Endpoint> all() {
        return List.copyOf(all);
    }

    private static Executor executor(Pool pool) {
        return job -> {
            Future<Object> running = pool.run(() -> {
                job.run();
                return null;
            });
            if (running.failed()) {
                throw new RejectedExecutionException("too many requests wait", running.cause());
            }
        };
    }
}
