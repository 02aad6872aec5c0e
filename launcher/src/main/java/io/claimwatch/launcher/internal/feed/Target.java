package io.claimwatch.launcher.internal.feed;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;

/** A running Claimwatch and the key for it. */
public record Target(URI base, String key) {
    /** @throws IllegalArgumentException when it is no http or https address */
    public Target {
        boolean http = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
        if (!http || base.getHost() == null) {
            throw new IllegalArgumentException("'" + base + "' is not an address like http://127.0.0.1:8080");
        }
    }

    RequestOptions request(HttpMethod method, String path) {
        return new RequestOptions()
                .setMethod(method)
                .setHost(base.getHost())
                .setPort(port())
                .setSsl(secure())
                .setURI(path)
                .putHeader("Authorization", "Bearer " + key);
    }

    WebSocketConnectOptions webSocket(String path) {
        WebSocketConnectOptions options = new WebSocketConnectOptions();
        options.setHost(base.getHost()).setPort(port()).setSsl(secure()).setURI(path);
        options.putHeader("Authorization", "Bearer " + key);
        return options.addSubProtocol("claimwatch.v1");
    }

    private int port() {
        if (base.getPort() > 0) {
            return base.getPort();
        }
        return secure() ? 443 : 80;
    }

    private boolean secure() {
        return "https".equals(base.getScheme());
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
