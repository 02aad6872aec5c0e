package io.claimwatch.callbacks.internal;

import io.claimwatch.store.Outbox;
import io.claimwatch.store.Outbox.Delivery;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * One subscription's events on their way: a few at a time, one alone after a failure until the receiver is well again.
 * Confined to the sender's context.
 */
final class Lane {
    private final String subscription;
    private final Parts parts;
    private int running;
    private int failures;
    private long notBefore;

    Lane(String subscription, Parts parts) {
        this.subscription = subscription;
        this.parts = parts;
    }

    /** Sends what may be sent now; completes when there is no more, or the receiver is to be left alone for a while. */
    Future<Void> run() {
        List<Future<Void>> workers = new ArrayList<>();
        int wanted = failures > 0 ? 1 : parts.concurrency();
        while (running < wanted && mayGo()) {
            running++;
            Promise<Void> worker = Promise.promise();
            next(worker);
            workers.add(worker.future().onComplete(done -> running--));
        }
        return Future.join(workers).mapEmpty();
    }

    private boolean mayGo() {
        return parts.clock().millis() >= notBefore && !parts.stopping().get();
    }

    /** A loop, not a chain: it may go on for days. */
    private void next(Promise<Void> worker) {
        if (!mayGo()) {
            worker.complete();
            return;
        }
        stage(parts.outbox().claim(subscription, 1, parts.claim()))
                .compose(claimed -> claimed.isEmpty()
                        ? Future.succeededFuture(false)
                        : deliver(claimed.get(0)).map(true))
                .onFailure(worker::fail)
                .onSuccess(went -> {
                    if (went) {
                        next(worker);
                    } else {
                        worker.complete();
                    }
                });
    }

    private Future<Void> deliver(Delivery delivery) {
        return parts.store()
                .executeBlocking(() -> parts.outbox().target(subscription), false)
                .compose(target -> target.isEmpty()
                        // Paused since it was claimed: the claim ends by itself, nothing was tried.
                        ? Future.succeededFuture()
                        : parts.post().send(delivery, target.get()).compose(answer -> settle(delivery, answer)));
    }

    private Future<Void> settle(Delivery delivery, Answer answer) {
        Outbox outbox = parts.outbox();
        if (answer.kind() == Answer.Kind.TAKEN) {
            failures = 0;
            parts.counts().sent(parts.clock().millis() - delivery.since());
            return stage(outbox.delivered(delivery));
        }
        parts.counts().failed();
        if (answer.kind() == Answer.Kind.GONE) {
            return stage(outbox.gone(delivery, answer.why()));
        }
        rest(answer);
        long now = parts.clock().millis();
        long end = delivery.since() + parts.patience().toMillis();
        if (now >= end) {
            parts.counts().dead(1);
            return stage(outbox.gaveUp(delivery, answer.why()));
        }
        parts.counts().retried();
        long wait = Math.max(answer.waitMillis(), parts.events().after(delivery.attempts() + 1));
        // The last attempt comes when patience ends, not after it.
        return stage(outbox.failed(delivery, answer.why(), Math.min(now + wait, end)));
    }

    /** Leaves the receiver alone for a while, unless it was this event alone that it did not like. */
    private void rest(Answer answer) {
        if (answer.kind() == Answer.Kind.REFUSED) {
            parts.counts().refused();
        }
        failures = answer.kind() == Answer.Kind.NOT_THIS ? 0 : failures + 1;
        if (failures > 0 || answer.waitMillis() > 0) {
            long wait = Math.max(
                    answer.waitMillis(), failures == 0 ? 0 : parts.receivers().after(failures));
            notBefore = Math.max(notBefore, parts.clock().millis() + wait);
        }
    }

    private <T> Future<T> stage(CompletionStage<T> stage) {
        return Future.fromCompletionStage(stage, parts.context());
    }
}
