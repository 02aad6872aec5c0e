package io.claimwatch.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One role of the real program in a process of its own, on a port that it keeps over its deaths. */
public final class Child implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final int port;
    private final JavaLives lives;

    /** @param role as after {@code --role} */
    public Child(String name, String role, Path jar, Path folder, Map<String, String> environment) throws IOException {
        this.name = name;
        this.port = freePort();
        this.lives = new JavaLives(name, folder, "-Xmx512m");
        this.environment = new HashMap<>(environment);
        this.command = List.of(
                "-jar",
                jar.toString(),
                "serve",
                "--role",
                role,
                "--port",
                Integer.toString(port),
                "--data",
                folder.resolve(name).toString());
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public String name() {
        return name;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Child start() throws IOException {
        lives.begin(command, environment);
        return this;
    }

    /** Blocks until it says that it is ready. */
    public void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!get("/readyz").startsWith("200")) {
            if (!lives.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(name + " does not get ready; see " + lives.log());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Status and body; empty when it does not answer. */
    String get(String path) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address().resolve(path))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
            return "";
        }
    }

    /** A counter or gauge; 0 when it is not there. */
    double metric(String metric) throws InterruptedException {
        Matcher found = Pattern.compile("(?m)^" + metric + " ([\\d.E+-]+)$").matcher(get("/metrics"));
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    /** It and who follows it. */
    public JavaLives lives() {
        return lives;
    }

    /** Kills it for good. */
    public void drop() {
        lives.drop();
    }

    @Override
    public void close() {
        lives.end();
    }
}
