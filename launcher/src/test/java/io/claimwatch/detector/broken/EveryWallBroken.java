package io.claimwatch.detector.broken;

import io.claimwatch.gateway.GatewayConfig;
import io.claimwatch.launcher.internal.cli.Stop;
import io.vertx.core.Vertx;
import picocli.CommandLine;

/** Pretends to be the detector and imports what it must not; never run, only read by the test of the walls. */
final class EveryWallBroken {
    private EveryWallBroken() {}

    static Object anotherModule() {
        return GatewayConfig.DEFAULTS;
    }

    static Object anotherModulesInternals() {
        return new Stop("");
    }

    static Object vertxOutsideTheVerticle() {
        return Vertx.currentContext();
    }

    static Object libraryOfAnotherModule() {
        return new CommandLine(new Object());
    }
}
