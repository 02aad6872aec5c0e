package io.claimwatch.launcher.internal.config;

import io.claimwatch.callbacks.CallbackConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads the limits of call-backs; the record itself knows what is allowed. */
final class CallbackSettings {
    private static final int ANY = Integer.MAX_VALUE;

    private CallbackSettings() {}

    static CallbackConfig read(Settings settings) {
        CallbackConfig defaults = CallbackConfig.DEFAULTS;
        int concurrency = settings.whole("callbacks.concurrency", defaults.concurrency(), 1, ANY);
        var timeout = settings.duration("callbacks.timeout", defaults.timeout());
        var patience = settings.duration("callbacks.patience", defaults.patience());
        var keepDead = settings.duration("callbacks.keep-dead", defaults.keepDead());
        var first = settings.duration("callbacks.first-delay", defaults.firstDelay());
        var longest = settings.duration("callbacks.longest-delay", defaults.longestDelay());
        boolean plain = settings.yesOrNo("callbacks.plain-http", defaults.plainHttp());
        List<String> networks = networks(settings.text("callbacks.networks", null));
        Path authorities = settings.path("callbacks.authorities", null);
        return settings.checked(
                "callbacks",
                defaults,
                () -> new CallbackConfig(
                        concurrency, timeout, patience, keepDead, first, longest, plain, networks, authorities));
    }

    private static List<String> networks(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(",", -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }
}
