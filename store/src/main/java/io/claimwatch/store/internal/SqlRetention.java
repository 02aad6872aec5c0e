package io.claimwatch.store.internal;

import io.claimwatch.store.Retention;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Expires records first, then talk: what the records no longer need is talk like any other. */
final class SqlRetention implements Retention {
    private final ReviewData review;
    private final TalkRetention talk;
    private final RecordRetention records;

    SqlRetention(ReviewData review, LogData log) {
        this.review = review;
        this.talk = new TalkRetention(log, review.readers);
        this.records = new RecordRetention(review, log.readers);
    }

    @Override
    public CompletionStage<Expired> expire(Policy policy) {
        long now = review.now();
        long talkBefore = now - policy.talk().toMillis();
        long recordsBefore = now - policy.records().toMillis();
        return records.expire(recordsBefore)
                .thenCompose(deleted -> talk.expire(talkBefore, recordsBefore)
                        .thenApply(events -> new Expired(
                                events, deleted.cases(), deleted.flags(), deleted.decisions(), deleted.auditRows())))
                .thenCompose(this::record);
    }

    private CompletableFuture<Expired> record(Expired expired) {
        Map<String, Object> details = Map.of(
                "events", expired.events(),
                "cases", expired.cases(),
                "flags", expired.flags(),
                "decisions", expired.decisions(),
                "auditRows", expired.auditRows());
        return review.writer.submit(db -> {
            review.audit.add(db, "retention", "retention.expire", "", details);
            return expired;
        });
    }
}
