package io.claimwatch.gateway.internal.socket;

import io.claimwatch.gateway.GatewayConfig;
import io.claimwatch.gateway.internal.flow.Appender;
import io.claimwatch.gateway.internal.flow.GatewayMetrics;
import io.claimwatch.gateway.internal.read.EventReader;
import io.vertx.core.Vertx;
import java.time.InstantSource;

/** What every WebSocket shares. */
public record SocketParts(
        Vertx vertx,
        GatewayConfig config,
        EventReader reader,
        Appender appender,
        GatewayMetrics metrics,
        InstantSource clock) {}
