package io.claimwatch.gateway.internal.flow;

import io.claimwatch.contract.Problem;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.contract.SessionStart;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands events to the log and brings its answer back to the caller's context, as results or a {@link Failure}. */
public final class Appender {
    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

    private final SegmentLog log;
    private final PageTexts pages;
    private final GatewayMetrics metrics;

    public Appender(SegmentLog log, PageTexts pages, GatewayMetrics metrics) {
        this.log = log;
        this.pages = pages;
        this.metrics = metrics;
    }

    /**
     * Completes, on the context, when the events are durable; fails with a {@link Failure} when none was taken. What
     * the start of a broadcast shows is stored with it, to be judged.
     */
    public Future<List<SegmentLog.Appended>> append(Context context, List<RoomEvent> events) {
        metrics.waiting(events.size());
        return withTexts(context, events)
                .map(done -> done.subList(0, events.size()))
                .onComplete(done -> metrics.waiting(-events.size()))
                .recover(Appender::explain)
                .onSuccess(this::count);
    }

    private Future<List<SegmentLog.Appended>> withTexts(Context context, List<RoomEvent> events) {
        List<PageTexts.Shown> shown = new ArrayList<>();
        for (RoomEvent event : events) {
            if (event instanceof SessionStart start) {
                shown.addAll(PageTexts.of(start));
            }
        }
        if (shown.isEmpty()) {
            return call(context, events);
        }
        return pages.changed(shown).compose(texts -> {
            List<RoomEvent> all = new ArrayList<>(events);
            all.addAll(texts);
            return call(context, all);
        });
    }

    private Future<List<SegmentLog.Appended>> call(Context context, List<RoomEvent> events) {
        try {
            return Future.fromCompletionStage(log.append(events), context);
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    private void count(List<SegmentLog.Appended> appended) {
        int duplicates =
                (int) appended.stream().filter(SegmentLog.Appended::duplicate).count();
        metrics.stored(appended.size() - duplicates, duplicates);
    }

    private static <T> Future<T> explain(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof SegmentLog.Refused refused) {
            if (refused.overloaded()) {
                return Future.failedFuture(Failure.later(
                        Problem.Code.OVERLOADED, "The log is busy; send the same again in a moment.", 1, cause));
            }
            LOG.error("The segment log cannot store: {}", refused.getMessage());
            return Future.failedFuture(Failure.later(
                    Problem.Code.STORAGE_FAILED, "The log cannot store now; send the same again later.", 10, cause));
        }
        LOG.error("Appending to the segment log failed", cause);
        return Future.failedFuture(
                Failure.later(Problem.Code.STORAGE_FAILED, "Storing failed; send the same again later.", 10, cause));
    }
}
