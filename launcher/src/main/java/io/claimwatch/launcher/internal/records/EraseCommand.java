package io.claimwatch.launcher.internal.records;

import io.claimwatch.launcher.internal.cli.StoreOptions;
import io.claimwatch.launcher.internal.cli.Streams;
import io.claimwatch.store.RoomRecords;
import io.claimwatch.store.Store;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes all that is kept of a room. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = "Deletes all that is kept of a room, whatever its age; the audit log says why and what.")
final class EraseCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private StoreOptions where;

    @Mixin
    private RoomOptions room;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Kept in the audit log.")
    private String reason;

    EraseCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        try (Store store = where.open()) {
            RoomRecords.Erased gone =
                    room.wait(store.records().erase(room.tenant(), room.name(), RoomOptions.COMMAND_LINE, reason));
            streams.out()
                    .print("erased: " + gone.events() + " events, " + gone.flags() + " flags, " + gone.cases()
                            + " cases, " + gone.decisions() + " decisions, " + gone.corrections() + " corrections\n");
            return 0;
        }
    }
}
