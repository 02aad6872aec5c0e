package io.claimwatch.bench.load;

import io.claimwatch.bench.ServerProcess;
import java.io.IOException;
import java.time.Duration;

/**
 * How far everything is at one moment.
 *
 * @param server its metrics
 * @param serverCpu processor time of the server since its start
 * @param ownCpu the same of this process
 */
record Stand(long nanos, long acknowledged, Scrape server, Duration serverCpu, Duration ownCpu) {
    static Stand now(ServerProcess server, Tally tally) throws IOException, InterruptedException {
        return new Stand(
                System.nanoTime(),
                tally.acknowledged(),
                Scrape.of(server.metrics()),
                cpu(server.handle()),
                cpu(ProcessHandle.current()));
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    double seconds(Stand earlier) {
        return (nanos - earlier.nanos) / 1e9;
    }

    double acknowledgedPerSecond(Stand earlier) {
        return (acknowledged - earlier.acknowledged) / seconds(earlier);
    }

    double serverCores(Stand earlier) {
        return serverCpu.minus(earlier.serverCpu).toNanos() / 1e9 / seconds(earlier);
    }

    double ownCores(Stand earlier) {
        return ownCpu.minus(earlier.ownCpu).toNanos() / 1e9 / seconds(earlier);
    }
}
