package io.claimwatch.launcher.internal.config;

import java.nio.file.Path;
import java.time.Duration;

/** Reads where the server listens and what it shows there. */
final class ServerSettings {
    private ServerSettings() {}

    static AppConfig.Server read(Settings settings) {
        AppConfig.Server usual = AppConfig.Server.DEFAULTS;
        String host = settings.text("server.host", usual.host());
        int port = settings.whole("server.port", usual.port(), 0, 65_535);
        int loops = settings.whole("server.loops", usual.loops(), 0, 256);
        Duration drain = settings.duration("server.drain", usual.drain());
        Path certificate = settings.path("server.tls-certificate", null);
        Path key = settings.path("server.tls-key", null);
        AppConfig.Tls tls = settings.checked("server", null, () -> tls(certificate, key));
        return new AppConfig.Server(host, port, loops, drain, tls);
    }

    private static AppConfig.Tls tls(Path certificate, Path key) {
        if ((certificate == null) != (key == null)) {
            throw new IllegalArgumentException("tls-certificate and tls-key belong together; "
                    + (key == null ? "tls-key" : "tls-certificate") + " is missing");
        }
        return certificate == null ? null : new AppConfig.Tls(certificate, key);
    }
}
