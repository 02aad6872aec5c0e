package io.claimwatch.console.internal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.console.internal.http.Call;
import io.claimwatch.console.internal.http.Endpoint;
import io.claimwatch.console.internal.http.Reply;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.Measure;
import io.claimwatch.store.AuditLog;
import io.claimwatch.store.QueueFilter;
import io.claimwatch.store.ReviewStore;
import io.claimwatch.store.Statistics;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Figures, and who did what. */
public final class OversightApi {
    private static final Duration USUAL_SPAN = Duration.ofHours(24);
    private static final Duration LONGEST_SPAN = Duration.ofDays(92);

    private final ReviewStore review;
    private final AuditLog audit;
    private final InstantSource clock;

    public OversightApi(ReviewStore review, AuditLog audit, InstantSource clock) {
        this.review = review;
        this.audit = audit;
        this.clock = clock;
    }

    private record Precision(String entry, String title, long upheld, long dismissed, double precision) {}

    private record Stats(
            long from,
            long to,
            Views.Counts counts,
            List<Statistics.HourCount> flags,
            Map<Measure, Long> decisions,
            List<Precision> precision) {}

    private record Row(
            long number, long at, String actor, String action, String subject, JsonNode details, String hash) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Rows(List<Row> entries, String next) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Verified(boolean intact, long rows, String head, Long broken) {}

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.of(HttpMethod.GET, "/api/v1/stats", Roles.READERS, call -> stats(call)
                        .now()),
                Endpoint.of(HttpMethod.GET, "/api/v1/audit", Roles.OVERSEERS, call -> page(call)
                        .now()),
                Endpoint.of(HttpMethod.POST, "/api/v1/audit:verify", Roles.OVERSEERS, call -> verify().now()));
    }

    private Reply stats(Call call) {
        long to = clock.millis();
        Long asked = call.query("from", Long::valueOf);
        long from = asked == null ? to - USUAL_SPAN.toMillis() : asked;
        if (from >= to || to - from > LONGEST_SPAN.toMillis()) {
            throw Call.wrong("from", "out-of-range", "is not within the last 92 days");
        }
        String tenant = call.visitor().tenant();
        Statistics figures = review.statistics(tenant, from, to);
        return Reply.ok(new Stats(
                from,
                to,
                Views.Counts.of(review.queue(QueueFilter.of(tenant), null, 1).counts()),
                figures.flags(),
                figures.decisions(),
                figures.precision().stream()
                        .map(entry -> new Precision(
                                entry.entry(), entry.title(), entry.upheld(), entry.dismissed(), entry.precision()))
                        .toList()));
    }

    private Reply page(Call call) {
        Long before = call.query("cursor", Long::valueOf);
        int limit = call.limit();
        List<AuditLog.Entry> entries = audit.page(before == null ? Long.MAX_VALUE : before, null, null, limit);
        String next = entries.size() < limit
                ? null
                : Long.toString(entries.get(entries.size() - 1).number());
        return Reply.ok(new Rows(entries.stream().map(OversightApi::row).toList(), next));
    }

    private static Row row(AuditLog.Entry entry) {
        JsonNode details = Json.read(entry.details(), JsonNode.class);
        return new Row(
                entry.number(), entry.at(), entry.actor(), entry.action(), entry.subject(), details, entry.hash());
    }

    private Reply verify() {
        AuditLog.Verification found = audit.verify();
        return Reply.ok(new Verified(
                found.intact(), found.rows(), found.head(), found.broken().orElse(null)));
    }
}
