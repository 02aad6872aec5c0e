package io.claimwatch.launcher.internal.config;

import io.claimwatch.console.ConsoleConfig;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.TimeZone;

/** Reads the console's limits; the record itself knows what is allowed. */
final class ConsoleSettings {
    private static final int ANY = Integer.MAX_VALUE;

    private ConsoleSettings() {}

    static ConsoleConfig read(Settings settings) {
        ConsoleConfig defaults = ConsoleConfig.DEFAULTS;
        int workers = settings.whole("console.workers", defaults.workers(), 1, ANY);
        int judges = settings.whole("console.judges", defaults.judges(), 1, ANY);
        int waiting = settings.whole("console.waiting", defaults.waiting(), 1, ANY);
        int body = settings.whole("console.body-bytes", defaults.bodyBytes(), 1, ANY);
        int streams = settings.whole("console.streams", defaults.streams(), 1, ANY);
        int each = settings.whole("console.streams-each", defaults.streamsEach(), 1, ANY);
        int messages = settings.whole("console.stream-messages", defaults.streamMessages(), 1, ANY);
        var heartbeat = settings.duration("console.heartbeat", defaults.heartbeat());
        int burst = settings.whole("console.sign-in-burst", defaults.signInBurst(), 1, ANY);
        var every = settings.duration("console.sign-in-every", defaults.signInEvery());
        boolean secure = settings.yesOrNo("console.secure-cookie", defaults.secureCookie());
        ZoneId zone = settings.oneOf("console.zone", TimeZone.getDefault().toZoneId(), ConsoleSettings::zone);
        return settings.checked(
                "console",
                defaults,
                () -> new ConsoleConfig(
                        workers, judges, waiting, body, streams, each, messages, heartbeat, burst, every, secure,
                        zone));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is '" + text + "', no time zone such as Asia/Shanghai", e);
        }
    }
}
