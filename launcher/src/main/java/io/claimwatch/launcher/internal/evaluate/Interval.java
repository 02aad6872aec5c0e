package io.claimwatch.launcher.internal.evaluate;

/**
 * A share and its 95% interval.
 *
 * @param value 0 to 1; NaN when there was nothing to count
 */
record Interval(double value, double low, double high) {
    private static final double Z = 1.959963984540054;
    private static final Interval NONE = new Interval(Double.NaN, Double.NaN, Double.NaN);

    /** Wilson's score interval of {@code hits} out of {@code of}. */
    static Interval wilson(long hits, long of) {
        if (of == 0) {
            return NONE;
        }
        double share = (double) hits / of;
        double z2 = Z * Z;
        double centre = (share + z2 / (2 * of)) / (1 + z2 / of);
        double half = Z / (1 + z2 / of) * Math.sqrt(share * (1 - share) / of + z2 / (4.0 * of * of));
        return new Interval(share, Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /**
     * F1 with its interval. F1 = 2J / (1 + J) where J = TP / (TP + FP + FN) is a plain share, so Wilson's interval of J
     * carries over.
     */
    static Interval f1(long truePositives, long falsePositives, long falseNegatives) {
        Interval shared = wilson(truePositives, truePositives + falsePositives + falseNegatives);
        return new Interval(ofShared(shared.value), ofShared(shared.low), ofShared(shared.high));
    }

    private static double ofShared(double share) {
        return 2 * share / (1 + share);
    }

    boolean known() {
        return !Double.isNaN(value);
    }
}
