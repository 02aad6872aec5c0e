package io.claimwatch.console.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalClockTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-01T15:59:59Z, Asia/Shanghai, 2025-12-31T16:00:00Z",
        "2026-01-01T16:00:00Z, Asia/Shanghai, 2026-01-01T16:00:00Z",
        "2026-01-01T16:00:00Z, UTC, 2026-01-01T00:00:00Z",
        "2026-03-29T12:00:00Z, Europe/Berlin, 2026-03-28T23:00:00Z",
        "2026-04-24T09:00:00Z, Africa/Cairo, 2026-04-23T22:00:00Z"
    })
    void beginsTheDayWhereItHangs(Instant now, String zone, Instant start) {
        LocalClock clock = new LocalClock(InstantSource.fixed(now), ZoneId.of(zone));
        assertThat(Instant.ofEpochMilli(clock.startOfDay())).isEqualTo(start);
        assertThat(clock.millis()).isEqualTo(now.toEpochMilli());
    }
}
