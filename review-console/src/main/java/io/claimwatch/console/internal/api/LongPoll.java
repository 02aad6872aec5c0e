package io.claimwatch.console.internal.api;

import io.claimwatch.console.ConsoleConfig;
import io.claimwatch.console.internal.http.Pool;
import io.claimwatch.console.internal.http.Refusal;
import io.claimwatch.console.internal.http.Reply;
import io.claimwatch.console.internal.http.Visitor;
import io.claimwatch.console.internal.stream.Seats;
import io.claimwatch.contract.Problem;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Holds an answer back until there is something to say, or the time is over. Holds no thread meanwhile. */
final class LongPoll {
    /** Hints come in swarms; one look does for all of a moment. */
    private static final long LOOK_MILLIS = 50;

    private final Vertx vertx;
    private final Pool readers;
    private final Seats seats;
    private final Map<String, Set<Waiting>> waiting = new HashMap<>();

    /** @param addresses where hints come in */
    LongPoll(Vertx vertx, Pool readers, ConsoleConfig config, String... addresses) {
        this.vertx = vertx;
        this.readers = readers;
        this.seats = new Seats(config.streams(), config.streamsEach());
        for (String address : addresses) {
            Set<Waiting> those = ConcurrentHashMap.newKeySet();
            waiting.put(address, those);
            vertx.eventBus().consumer(address, hint -> those.forEach(Waiting::soon));
        }
    }

    /** What to say. */
    interface Look {
        /** Blocks. Null when there is nothing yet and it is not the last time that is asked. */
        Reply answer(boolean last);
    }

    /**
     * Looks at once, then on every hint, then when the time is over.
     *
     * @param address one of those where hints come in
     */
    CompletionStage<Reply> until(String address, int seconds, Visitor visitor, Look look) {
        Reply now = look.answer(seconds == 0);
        if (now != null) {
            return now.now();
        }
        String whose = visitor.isPerson() ? "person " + visitor.login() : "tenant " + visitor.tenant();
        if (!seats.take(whose)) {
            throw Refusal.later(Problem.Code.RATE_LIMITED, "Too many requests wait for something new.", 5);
        }
        Waiting one = new Waiting(look);
        waiting.get(address).add(one);
        long timer = vertx.setTimer(seconds * 1000L, over -> one.look(true));
        // What came between the first look and now.
        one.soon();
        return one.reply.whenComplete((reply, failure) -> {
            seats.free(whose);
            vertx.cancelTimer(timer);
            waiting.get(address).remove(one);
        });
    }

    private final class Waiting {
        private final CompletableFuture<Reply> reply = new CompletableFuture<>();
        private final AtomicBoolean soon = new AtomicBoolean();
        private final Look look;

        Waiting(Look look) {
            this.look = look;
        }

        void soon() {
            if (soon.compareAndSet(false, true)) {
                vertx.setTimer(LOOK_MILLIS, due -> {
                    soon.set(false);
                    look(false);
                });
            }
        }

        void look(boolean last) {
            if (reply.isDone()) {
                return;
            }
            readers.run(() -> look.answer(last))
                    .onSuccess(found -> {
                        if (found != null) {
                            reply.complete(found);
                        }
                    })
                    .onFailure(reply::completeExceptionally);
        }
    }
}
