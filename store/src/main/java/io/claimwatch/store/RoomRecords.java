package io.claimwatch.store;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Everything kept of one room: handed out to who is entitled to it, or taken away. Both leave audit rows. */
public interface RoomRecords {
    /**
     * All that is kept of a room, as lines of JSON: the room, its talk session by session, its flags, its cases with
     * decisions, notes and corrections, and a last line that says how many came before it. What changes while it is read
     * may be in it or not. Completes when the audit row is durable; with nothing, and without such a row, when nothing at
     * all is kept of such a room.
     */
    CompletionStage<Optional<Pages>> export(String tenant, String room, String by);

    /**
     * Deletes all that is kept of a room, whatever its age. The audit log keeps its rows, which hold no talk. What is
     * said in the room meanwhile may stay: let it fall silent first.
     *
     * @param reason 1 to 2,000 characters, kept in the audit log
     */
    CompletionStage<Erased> erase(String tenant, String room, String by, String reason);

    /** An export as it is read. */
    interface Pages {
        /** The next lines, without line feeds; empty at the end. Blocks for a query or a few. */
        List<String> next();
    }

    /** What was deleted; events are what was said and shown. */
    record Erased(long events, long cases, long flags, long decisions, long corrections) {}
}
