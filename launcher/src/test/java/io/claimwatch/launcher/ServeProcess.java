package io.claimwatch.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code serve} as people start it: a process of its own with a data directory, a password and a key of ours. */
final class ServeProcess implements AutoCloseable {
    static final String PASSWORD = "only-for-this-test-1";
    private static final String KEY = "cwk_only_for_this_browser_test";
    private static final Pattern URL = Pattern.compile("http://[^\\s/]+:(\\d+)");
    private static final Duration START = Duration.ofSeconds(60);

    private final Process process;
    private final URI base;
    private final HttpClient http = HttpClient.newHttpClient();

    private ServeProcess(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    /** Starts on a free port and waits for the address it prints. */
    static ServeProcess start(Path data, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "io.claimwatch.launcher.Main",
                "serve",
                "--port",
                "0",
                "--data",
                data.toString()));
        builder.environment().put("CLAIMWATCH_ADMIN_PASSWORD", PASSWORD);
        builder.environment().put("CLAIMWATCH_INGEST_KEY", KEY);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        String port = Await.until("serve to print its address", START, () -> {
            assertThat(process.isAlive()).as(printed(output)).isTrue();
            Matcher matcher = URL.matcher(printed(output));
            return matcher.find() ? matcher.group(1) : null;
        });
        return new ServeProcess(process, URI.create("http://127.0.0.1:" + port));
    }

    URI base() {
        return base;
    }

    /** Sends events to the gateway and returns when they are durable. */
    void send(String... lines) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/v1/segments"))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", lines) + "\n"))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String printed(Path output) {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
