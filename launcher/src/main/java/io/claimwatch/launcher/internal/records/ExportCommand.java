package io.claimwatch.launcher.internal.records;

import io.claimwatch.contract.SegmentLog.Refused;
import io.claimwatch.launcher.internal.cli.Stop;
import io.claimwatch.launcher.internal.cli.StoreOptions;
import io.claimwatch.launcher.internal.cli.Streams;
import io.claimwatch.store.RoomRecords;
import io.claimwatch.store.Store;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes all that is kept of a room as lines of JSON. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes all that is kept of a room to standard output, a line of JSON each; the last says how many.")
final class ExportCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private StoreOptions where;

    @Mixin
    private RoomOptions room;

    ExportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        try (Store store = where.open()) {
            RoomRecords.Pages pages = room.wait(
                            store.records().export(room.tenant(), room.name(), RoomOptions.COMMAND_LINE))
                    .orElseThrow(this::unknown);
            for (List<String> page = pages.next(); !page.isEmpty(); page = pages.next()) {
                page.forEach(line -> streams.out().print(line + "\n"));
            }
            return 0;
        } catch (Refused e) {
            throw new Stop(e.getMessage(), e);
        }
    }

    private Stop unknown() {
        return new Stop(
                "nothing is kept of room " + room.name() + " of tenant " + room.tenant() + " in " + where.place()
                        + "; the console's page of rooms shows their ids, --data and --config choose where to look");
    }
}
