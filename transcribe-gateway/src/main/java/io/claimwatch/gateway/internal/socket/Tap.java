package io.claimwatch.gateway.internal.socket;

import io.claimwatch.gateway.internal.flow.GatewayMetrics;
import io.vertx.core.http.ServerWebSocket;
import java.util.EnumSet;
import java.util.Set;

/** Reads from the socket while nobody objects; TCP then slows the client. Confined to the socket's context. */
final class Tap {
    /** Who may object. */
    enum Reason {
        CREDIT_USED_UP,
        TOO_FAST,
        CLIENT_NOT_READING,
        CLOSING
    }

    private final ServerWebSocket socket;
    private final GatewayMetrics metrics;
    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    private boolean gone;

    Tap(ServerWebSocket socket, GatewayMetrics metrics) {
        this.socket = socket;
        this.metrics = metrics;
    }

    void shut(Reason reason, boolean shut) {
        if (gone) {
            return;
        }
        boolean before = closed();
        if (shut) {
            reasons.add(reason);
        } else {
            reasons.remove(reason);
        }
        if (before != closed()) {
            metrics.paused(closed() ? 1 : -1);
            if (closed()) {
                socket.pause();
            } else {
                socket.resume();
            }
        }
    }

    boolean closed() {
        return !reasons.isEmpty();
    }

    /** The socket is closing: nothing is shut any more. */
    void gone() {
        gone = true;
        if (closed()) {
            metrics.paused(-1);
            reasons.clear();
        }
    }
}
