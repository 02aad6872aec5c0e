package io.claimwatch.console.internal.api;

import io.claimwatch.console.internal.http.Body;
import io.claimwatch.console.internal.http.Call;
import io.claimwatch.console.internal.http.Endpoint;
import io.claimwatch.console.internal.http.Lines;
import io.claimwatch.console.internal.http.Pool;
import io.claimwatch.console.internal.http.Refusal;
import io.claimwatch.console.internal.http.Reply;
import io.claimwatch.store.RoomRecords;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** All that is kept of one room: handed out, or taken away. */
public final class RecordsApi {
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_REASON = 2000;

    private final RoomRecords records;
    private final Pool readers;

    /** @param readers where pages of an export are read */
    public RecordsApi(RoomRecords records, Pool readers) {
        this.records = records;
        this.readers = readers;
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.of(HttpMethod.GET, "/api/v1/rooms/{room}/records", Roles.AUDITORS, this::export),
                Endpoint.of(HttpMethod.POST, "/api/v1/rooms/{room}/records:erase", Roles.ADMINS, this::erase));
    }

    private CompletionStage<Reply> export(Call call) {
        String tenant = call.query("tenant");
        if (tenant == null) {
            throw Call.wrong("tenant", "required", "is required");
        }
        mustSee(call, tenant);
        return records.export(tenant, call.path("room"), call.visitor().login())
                .thenApply(kept -> kept.orElseThrow(() -> Refusal.notFound("room")))
                .thenApply(pages -> Reply.takenOver(new Lines(readers, pages::next)));
    }

    private CompletionStage<Reply> erase(Call call) {
        Body body = call.body();
        String tenant = body.text("tenant", 1, LONGEST_NAME);
        String reason = body.text("reason", 1, LONGEST_REASON);
        body.done();
        mustSee(call, tenant);
        return records.erase(tenant, call.path("room"), call.visitor().login(), reason)
                .thenApply(Reply::ok);
    }

    private static void mustSee(Call call, String tenant) {
        if (!call.visitor().sees(tenant)) {
            throw Refusal.notFound("room");
        }
    }
}
