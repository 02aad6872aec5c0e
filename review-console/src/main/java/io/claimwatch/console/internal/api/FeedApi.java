package io.claimwatch.console.internal.api;

import io.claimwatch.console.internal.http.Call;
import io.claimwatch.console.internal.http.Endpoint;
import io.claimwatch.console.internal.http.Reply;
import io.claimwatch.console.internal.stream.Changes;
import io.claimwatch.contract.Decision;
import io.claimwatch.contract.Flag;
import io.claimwatch.store.DecisionEvent;
import io.claimwatch.store.FlagEvent;
import io.claimwatch.store.ReviewStore;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;

/** Flags and decisions in order, for programs that keep their own place in them. */
final class FeedApi {
    private static final int MOST = 1000;
    private static final int USUAL = 100;
    private static final int LONGEST_WAIT_SECONDS = 60;
    private static final String NOW = "now";

    private final ReviewStore review;
    private final LongPoll poll;

    FeedApi(ReviewStore review, LongPoll poll) {
        this.review = review;
        this.poll = poll;
    }

    private record FlagRow(String cursor, Flag flag, long storedAt, boolean withdrawn) {
        static FlagRow of(FlagEvent event) {
            return new FlagRow(
                    FeedCursor.FLAGS.text(event.cursor()), event.flag(), event.storedAt(), event.withdrawn());
        }
    }

    private record DecisionRow(
            String cursor, Decision decision, String tenant, String room, String session, String entry) {
        static DecisionRow of(DecisionEvent event) {
            return new DecisionRow(
                    FeedCursor.DECISIONS.text(event.cursor()),
                    event.decision(),
                    event.tenant(),
                    event.room(),
                    event.session(),
                    event.entry());
        }
    }

    private record Flags(List<FlagRow> flags, String next, boolean more) {}

    private record Decisions(List<DecisionRow> decisions, String next, boolean more) {}

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.of(HttpMethod.GET, "/api/v1/flags", Roles.READERS.orKey(), this::flags),
                Endpoint.of(HttpMethod.GET, "/api/v1/decisions", Roles.READERS.orKey(), this::decisions));
    }

    private CompletionStage<Reply> flags(Call call) {
        long after = after(call, FeedCursor.FLAGS, review::newestFlag);
        int limit = limit(call);
        String tenant = call.visitor().tenant();
        return poll.until(Changes.FLAGS, seconds(call), call.visitor(), last -> {
            List<FlagEvent> found = review.flagsSince(tenant, after, limit);
            if (found.isEmpty() && !last) {
                return null;
            }
            long next = found.isEmpty() ? after : found.get(found.size() - 1).cursor();
            return Reply.ok(new Flags(
                    found.stream().map(FlagRow::of).toList(), FeedCursor.FLAGS.text(next), found.size() == limit));
        });
    }

    private CompletionStage<Reply> decisions(Call call) {
        long after = after(call, FeedCursor.DECISIONS, review::newestDecision);
        int limit = limit(call);
        String tenant = call.visitor().tenant();
        return poll.until(Changes.DECISIONS, seconds(call), call.visitor(), last -> {
            List<DecisionEvent> found = review.decisionsSince(tenant, after, limit);
            if (found.isEmpty() && !last) {
                return null;
            }
            long next = found.isEmpty() ? after : found.get(found.size() - 1).cursor();
            return Reply.ok(new Decisions(
                    found.stream().map(DecisionRow::of).toList(),
                    FeedCursor.DECISIONS.text(next),
                    found.size() == limit));
        });
    }

    private static long after(Call call, FeedCursor feed, LongSupplier newest) {
        String asked = call.query("after");
        if (asked == null) {
            return 0;
        }
        return asked.equals(NOW) ? newest.getAsLong() : feed.position(asked);
    }

    private static int limit(Call call) {
        return call.whole("limit", 1, MOST, USUAL);
    }

    private static int seconds(Call call) {
        return call.whole("wait", 0, LONGEST_WAIT_SECONDS, 0);
    }
}
