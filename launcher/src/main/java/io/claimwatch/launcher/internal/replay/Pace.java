package io.claimwatch.launcher.internal.replay;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast talk is replayed: at a multiple of the speed of speech, at so many events a second over all rooms, or as fast
 * as the other side takes it.
 *
 * @param factor times as fast as spoken; infinite for as fast as the other side takes it; unused with a rate
 * @param perSecond events a second over all rooms; 0 for none
 */
record Pace(double factor, double perSecond) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)(x|/s)");

    /** @throws IllegalArgumentException saying what is a speed */
    static Pace of(String text) {
        if (text.equals("max")) {
            return new Pace(Double.POSITIVE_INFINITY, 0);
        }
        Matcher matcher = FORM.matcher(text);
        double number = matcher.matches() ? Double.parseDouble(matcher.group(1)) : 0;
        if (number <= 0) {
            throw new IllegalArgumentException("'" + text + "' is no speed such as 1x, 20x, 2000/s or max");
        }
        return matcher.group(2).equals("x") ? new Pace(number, 0) : new Pace(Double.POSITIVE_INFINITY, number);
    }

    /** Whether there is a time at which each event should be sent. */
    boolean timed() {
        return perSecond > 0 || !Double.isInfinite(factor);
    }

    /**
     * How long after the beginning an event is sent.
     *
     * @param count how many were sent before it
     * @param spokenMillis when it was spoken, from the beginning of the talk
     */
    long dueNanos(long count, long spokenMillis) {
        if (perSecond > 0) {
            return (long) (count * 1e9 / perSecond);
        }
        return timed() ? (long) (spokenMillis * 1_000_000.0 / factor) : 0;
    }
}
