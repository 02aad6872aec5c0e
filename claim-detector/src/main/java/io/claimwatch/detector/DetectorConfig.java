package io.claimwatch.detector;

/**
 * How the detector works through the log.
 *
 * @param consumer name under which its position is kept; never blank
 * @param workers threads that judge, at least 1; a room always goes to the same one
 * @param batch most events read at once, at least 1
 * @param rooms most rooms whose window is kept in memory, at least 1; a forgotten one is read back from the log
 * @param statements how long a mandatory statement is waited for
 */
public record DetectorConfig(String consumer, int workers, int batch, int rooms, Statements statements) {
    /** One consumer on this machine's cores. */
    public static final DetectorConfig DEFAULT = new DetectorConfig(
            "detector",
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() - 1)),
            2_000,
            50_000,
            Statements.DEFAULT);

    /**
     * How long a mandatory statement is waited for while its product is on air.
     *
     * @param least segments about a product below which nothing is missed when it goes off, at least 1
     * @param most segments after which it is missed although the product is still on, at least 1
     */
    public record Statements(int least, int most) {
        /** Some two and some fifteen minutes of talk. */
        public static final Statements DEFAULT = new Statements(24, 200);

        public Statements {
            if (least < 1 || most < 1) {
                throw new IllegalArgumentException("detector.statements.least and .most must be at least 1");
            }
        }
    }

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
