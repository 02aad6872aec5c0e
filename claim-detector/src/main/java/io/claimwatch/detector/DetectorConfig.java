package io.claimwatch.detector;

/**
 * How the detector works through the log.
 *
 * @param consumer name under which its position is kept; never blank
 * @param workers threads that judge, at least 1; a room always goes to the same one
 * @param batch most events read at once, at least 1
 * @param rooms most rooms whose window is kept in memory, at least 1; a forgotten one is read back from the log
 */
public record DetectorConfig(String consumer, int workers, int batch, int rooms) {
    /** One consumer on this machine's cores. */
    public static final DetectorConfig DEFAULT = new DetectorConfig(
            "detector", Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() - 1)), 2_000, 50_000);

    public DetectorConfig {
        if (consumer == null || consumer.isBlank()) {
            throw new IllegalArgumentException("detector.consumer must not be blank");
        }
        if (workers < 1 || batch < 1 || rooms < 1) {
            throw new IllegalArgumentException(
                    "detector.workers, detector.batch and detector.rooms must be at least 1");
        }
    }
}
