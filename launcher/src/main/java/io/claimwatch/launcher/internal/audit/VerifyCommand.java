package io.claimwatch.launcher.internal.audit;

import io.claimwatch.contract.SegmentLog.Refused;
import io.claimwatch.launcher.internal.cli.Stop;
import io.claimwatch.launcher.internal.cli.StoreOptions;
import io.claimwatch.launcher.internal.cli.Streams;
import io.claimwatch.store.AuditLog.Verification;
import io.claimwatch.store.Store;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Recomputes the whole chain of hashes. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Recomputes the audit log's chain of hashes. Status: 0 intact, 1 broken, 2 not possible.")
final class VerifyCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private StoreOptions where;

    VerifyCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        try (Store store = where.open()) {
            return report(store.audit().verify());
        } catch (Refused e) {
            throw new Stop(e.getMessage(), e);
        }
    }

    private int report(Verification found) {
        if (found.intact()) {
            streams.out().print("intact: " + found.rows() + " rows, head " + found.head() + "\n");
            return 0;
        }
        streams.out()
                .print("broken: row " + found.broken().orElseThrow() + " is not as it was written, or is missing; "
                        + found.rows() + " rows before it are in order\n");
        return 1;
    }
}
