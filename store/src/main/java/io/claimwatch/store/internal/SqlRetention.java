package io.claimwatch.store.internal;

import io.claimwatch.store.Retention;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Expires records first, then talk: what the records no longer need is talk like any other. */
final class SqlRetention implements Retention {
    private final ReviewData review;
    private final TalkExpiry talk;
    private final RecordRetention records;

    SqlRetention(ReviewData review, LogData log) {
        this.review = review;
        this.talk = log.expiry();
        this.records = new RecordRetention(review, log.readers());
    }

    @Override
    public CompletionStage<Expired> expire(Policy policy) {
        long now = review.now();
        long talkBefore = now - policy.talk().toMillis();
        long flaggedBefore = now - policy.flagged().toMillis();
        return records.expire(
                        now - policy.cases().toMillis(),
                        now - policy.corrections().toMillis(),
                        now - policy.audit().toMillis())
                .thenCompose(deleted -> talk.expire(talkBefore, flaggedBefore).thenApply(gone -> sum(gone, deleted)))
                .thenCompose(this::record);
    }

    private static Expired sum(TalkExpiry.Deleted talk, RecordRetention.Deleted records) {
        return new Expired(
                talk.events(),
                records.cases(),
                records.flags(),
                records.decisions(),
                records.corrections(),
                records.auditRows(),
                talk.partitions());
    }

    private CompletableFuture<Expired> record(Expired expired) {
        Map<String, Object> details = Map.of(
                "events", expired.events(),
                "cases", expired.cases(),
                "flags", expired.flags(),
                "decisions", expired.decisions(),
                "corrections", expired.corrections(),
                "auditRows", expired.auditRows(),
                "partitions", expired.partitions());
        return review.writer.submit(db -> {
            review.audit.add(db, "retention", "retention.expire", "", details);
            return expired;
        });
    }
}
