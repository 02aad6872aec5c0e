package io.claimwatch.launcher.internal.records;

import io.claimwatch.contract.SegmentLog.Refused;
import io.claimwatch.launcher.internal.cli.Stop;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import picocli.CommandLine.Option;

/** Which room. */
final class RoomOptions {
    /** Who did it, for the audit log: nobody has signed in. */
    static final String COMMAND_LINE = "command line";

    @Option(names = "--tenant", required = true, paramLabel = "TENANT", description = "Whose room it is.")
    private String tenant;

    @Option(names = "--room", required = true, paramLabel = "ROOM", description = "The room's id.")
    private String room;

    String tenant() {
        return tenant;
    }

    String name() {
        return room;
    }

    /** @throws Stop when the store refused */
    <T> T wait(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refused refused) {
                throw new Stop(refused.getMessage(), e);
            }
            throw e;
        }
    }
}
