package io.claimwatch.console.internal.api;

import java.time.InstantSource;
import java.time.ZoneId;

/** A clock that knows where it hangs. */
record LocalClock(InstantSource clock, ZoneId zone) {
    /** Epoch milliseconds. */
    long millis() {
        return clock.millis();
    }

    /** The first moment of today, epoch milliseconds; where midnight is skipped, the day's first hour. */
    long startOfDay() {
        return clock.instant()
                .atZone(zone)
                .toLocalDate()
                .atStartOfDay(zone)
                .toInstant()
                .toEpochMilli();
    }
}
