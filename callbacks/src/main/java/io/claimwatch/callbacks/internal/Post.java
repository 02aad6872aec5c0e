package io.claimwatch.callbacks.internal;

import io.claimwatch.callbacks.CallbackConfig;
import io.claimwatch.store.Outbox.Delivery;
import io.claimwatch.store.Outbox.Target;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLException;

/** One attempt: look up, check, connect to what was checked, post, and read the answer's head. */
public final class Post {
    private static final long MOST_ANSWER_BYTES = 64 << 10;
    private static final int KEEP_ALIVE_SECONDS = 20;

    private final Vertx vertx;
    private final WorkerExecutor lookUps;
    private final Addresses addresses;
    private final InstantSource clock;
    private final Duration timeout;
    private final HttpClient client;

    /** @param lookUps threads that may wait for a name */
    public Post(Vertx vertx, WorkerExecutor lookUps, Addresses addresses, InstantSource clock, CallbackConfig config) {
        this.vertx = vertx;
        this.lookUps = lookUps;
        this.addresses = addresses;
        this.clock = clock;
        this.timeout = config.timeout();
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) timeout.toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setVerifyHost(true);
        if (config.authorities() != null) {
            options.setTrustOptions(
                    new PemTrustOptions().addCertPath(config.authorities().toString()));
        }
        this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.concurrency()));
    }

    /** Never fails: whatever happens is an answer. */
    Future<Answer> send(Delivery delivery, Target target) {
        return lookUps.executeBlocking(() -> addresses.place(target.url()), false)
                .compose(place -> exchange(place, delivery, target))
                .timeout(2 * timeout.toMillis(), TimeUnit.MILLISECONDS)
                .otherwise(this::failure);
    }

    public Future<Void> close() {
        return client.close();
    }

    private Future<Answer> exchange(Addresses.Place place, Delivery delivery, Target target) {
        String body = Envelope.of(delivery);
        long seconds = clock.millis() / 1000;
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(bare(place.address()), place.port())))
                .setHost(place.host())
                .setPort(place.port())
                .setSsl(place.tls())
                .setURI(place.path())
                .setFollowRedirects(false)
                .setIdleTimeout(timeout.toMillis())
                .putHeader("Content-Type", Envelope.TYPE)
                .putHeader("User-Agent", "Claimwatch-Callbacks/1")
                .putHeader("webhook-id", delivery.eventId())
                .putHeader("webhook-timestamp", Long.toString(seconds))
                .putHeader("webhook-signature", Signature.of(target.secrets(), delivery.eventId(), seconds, body));
        return client.request(options)
                .compose(request -> request.send(body)
                        .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                        .onFailure(trouble -> request.reset()))
                .map(this::head);
    }

    /** Without the name, so that nothing can look it up again. */
    private static InetAddress bare(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has four or sixteen bytes", e);
        }
    }

    /** The answer is in its head; the body is read only so that the connection can be used again. */
    private Answer head(HttpClientResponse response) {
        AtomicLong read = new AtomicLong();
        HttpClientRequest request = response.request();
        long timer = vertx.setTimer(timeout.toMillis(), late -> request.reset());
        response.handler(some -> {
            if (read.addAndGet(some.length()) > MOST_ANSWER_BYTES) {
                request.reset();
            }
        });
        response.exceptionHandler(trouble -> vertx.cancelTimer(timer));
        response.endHandler(end -> vertx.cancelTimer(timer));
        return Answer.of(response.statusCode(), response.getHeader("Retry-After"), clock.millis());
    }

    private Answer failure(Throwable trouble) {
        if (trouble instanceof Addresses.Refused) {
            return Answer.refused(trouble.getMessage());
        }
        if (trouble instanceof SSLException) {
            return Answer.notNow("TLS failed: " + trouble.getMessage());
        }
        String name = trouble.getClass().getSimpleName();
        if (name.contains("Timeout")) {
            return Answer.notNow("no answer within " + timeout.toSeconds() + " s");
        }
        return Answer.notNow("no connection: " + (trouble.getMessage() == null ? name : trouble.getMessage()));
    }
}
