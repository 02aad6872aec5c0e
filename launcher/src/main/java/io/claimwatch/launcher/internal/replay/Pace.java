package io.claimwatch.launcher.internal.replay;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast talk is replayed.
 *
 * @param factor times as fast as spoken; infinite for as fast as the other side takes it
 */
record Pace(double factor) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)x");

    static Pace of(String text) {
        if (text.equals("max")) {
            return new Pace(Double.POSITIVE_INFINITY);
        }
        Matcher matcher = FORM.matcher(text);
        double factor = matcher.matches() ? Double.parseDouble(matcher.group(1)) : 0;
        if (factor <= 0) {
            throw new IllegalArgumentException("'" + text + "' is no speed such as 1x, 20x or max");
        }
        return new Pace(factor);
    }

    boolean max() {
        return Double.isInfinite(factor);
    }

    /** How long after the beginning something spoken at {@code spokenMillis} is sent. */
    long dueNanos(long spokenMillis) {
        return max() ? 0 : (long) (spokenMillis * 1_000_000.0 / factor);
    }
}
