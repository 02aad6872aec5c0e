package io.claimwatch.launcher.internal.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwatch.launcher.Await;
import io.claimwatch.launcher.internal.cli.Stop;
import io.claimwatch.launcher.internal.config.AppConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole server behind a certificate of its own. */
@Timeout(120)
class HttpsIT {
    @TempDir
    Path folder;

    private AppConfig config() {
        return AppConfig.read(
                null,
                Map.of(),
                Map.of(
                        "server.port", "0",
                        "data.directory", folder.resolve("data").toString(),
                        "server.tls-certificate", folder.resolve("server.pem").toString(),
                        "server.tls-key", folder.resolve("server.key").toString()));
    }

    private TestCertificate install() throws Exception {
        TestCertificate made = TestCertificate.make(folder, "EC");
        made.writeCertificate(folder.resolve("server.pem"));
        made.writeKey(folder.resolve("server.key"));
        return made;
    }

    private Server start() throws InterruptedException {
        return Server.start(
                config(),
                Map.of(AppConfig.INGEST_KEY, ChildServer.KEY, AppConfig.ADMIN_PASSWORD, ChildServer.PASSWORD),
                false);
    }

    private static HttpClient believing(TestCertificate certificate) throws Exception {
        return HttpClient.newBuilder().sslContext(certificate.trusting()).build();
    }

    private static HttpResponse<String> get(HttpClient http, String url) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    @Test
    void everythingIsEncryptedAndBrowsersAreToldToKeepItSo() throws Exception {
        HttpClient http = believing(install());
        Server server = start();
        try {
            assertThat(server.url()).startsWith("https://127.0.0.1:");
            HttpResponse<String> ready = get(http, server.url() + "/health/ready");
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.body()).contains("\"certificate\":\"ok\"");
            assertThat(ready.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
            assertThat(get(http, server.url() + "/metrics").body()).contains("claimwatch_tls_certificate_left_seconds");
            HttpResponse<String> signIn = http.send(
                    HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/session"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(
                                    "{\"login\":\"admin\",\"password\":\"" + ChildServer.PASSWORD + "\"}"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(signIn.statusCode()).as(signIn.body()).isBetween(200, 204);
            assertThat(signIn.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
            WebSocket socket = http.newWebSocketBuilder()
                    .header("Authorization", "Bearer " + ChildServer.KEY)
                    .subprotocols("claimwatch.v1")
                    .buildAsync(
                            URI.create(server.url().replace("https", "wss") + "/api/v1/ingest"),
                            new WebSocket.Listener() {})
                    .get(20, TimeUnit.SECONDS);
            socket.abort();
            String plain = server.url().replace("https", "http") + "/health/live";
            assertThatThrownBy(() -> get(HttpClient.newHttpClient(), plain)).isInstanceOf(IOException.class);
        } finally {
            server.stop();
        }
    }

    @Test
    void aNewCertificateIsShownWithoutARestartAndABrokenOneIsNot() throws Exception {
        HttpClient first = believing(install());
        Server server = start();
        try {
            assertThat(get(first, server.url() + "/health/live").statusCode()).isEqualTo(200);
            TestCertificate second = install();
            server.reload();
            Await.until("the new certificate to be shown", Duration.ofSeconds(30), () -> {
                try {
                    return get(believing(second), server.url() + "/health/live").statusCode() == 200 ? true : null;
                } catch (SSLException old) {
                    return null;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            Files.writeString(folder.resolve("server.key"), "broken");
            server.reload();
            HttpClient still = believing(second);
            Await.until("the broken key to be refused", Duration.ofSeconds(30), () -> refusals(still, server));
            assertThat(get(believing(second), server.url() + "/health/ready").statusCode())
                    .isEqualTo(200);
        } finally {
            server.stop();
        }
    }

    /** Null while there are none. */
    private static Boolean refusals(HttpClient http, Server server) {
        try {
            return get(http, server.url() + "/metrics").body().contains("claimwatch_tls_certificate_refused_total 1.0")
                    ? true
                    : null;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCertificateThatCannotBeUsedStopsTheStartInOneLine() throws Exception {
        install();
        Files.delete(folder.resolve("server.key"));
        assertThatThrownBy(this::start)
                .isInstanceOf(Stop.class)
                .hasMessageContaining("server.tls-key")
                .hasMessageContaining("cannot be read");
    }
}
