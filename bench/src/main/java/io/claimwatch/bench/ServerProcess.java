package io.claimwatch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.CookieManager;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running Claimwatch in a process of its own, and commands against it. */
public final class ServerProcess {
    private static final System.Logger LOG = System.getLogger(ServerProcess.class.getName());
    private static final String KEY = "a-key-for-the-load-gate-only";
    private static final String PASSWORD = "a-password-for-the-load-gate";
    private static final int ATTEMPTS = 5;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern READY = Pattern.compile("Claimwatch is ready: (http://[\\d.:]+)");

    private final Process process;
    private final URI address;

    private ServerProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Returns when it is ready.
     *
     * @param options more for its Java machine, after a heap of one gigabyte
     * @param environment its settings
     * @param leftovers to which it belongs
     */
    public static ServerProcess start(
            Path jar, Path data, List<String> options, Map<String, String> environment, Leftovers leftovers)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx1g"));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString(), "serve", "--port", "0", "--data", data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().put("CLAIMWATCH_INGEST_KEY", KEY);
        builder.environment().put("CLAIMWATCH_ADMIN_PASSWORD", PASSWORD);
        Process process = builder.redirectErrorStream(true).start();
        leftovers.add(() -> end(process));
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            lines.add(line);
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                drain(said);
                return new ServerProcess(process, URI.create(ready.group(1)));
            }
        }
        throw new IllegalStateException("the server did not start:\n" + String.join("\n", lines));
    }

    private static void drain(BufferedReader said) {
        Thread reader = new Thread(() -> discard(said), "server output");
        reader.setDaemon(true);
        reader.start();
    }

    /** What nobody reads would stop the server once the pipe is full. */
    private static void discard(BufferedReader said) {
        try {
            said.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the server has ended", e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A path of it. */
    public URI at(String path) {
        return address.resolve(path);
    }

    /** A key that may send. */
    public String key() {
        return KEY;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** The push stream as somebody signed in sees it. */
    public PushStream push() {
        return new PushStream(address, PASSWORD);
    }

    public InetSocketAddress socket() {
        return new InetSocketAddress(address.getHost(), address.getPort());
    }

    /** A key of another tenant. */
    public String anotherKey(String tenant) throws IOException, InterruptedException {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        JsonNode session = post(browser, "/api/v1/session", "", Map.of("login", "admin", "password", PASSWORD));
        String token = session.path("csrfToken").asText();
        return post(browser, "/api/v1/keys", token, Map.of("tenant", tenant, "label", "hostile gate"))
                .path("key")
                .asText();
    }

    private JsonNode post(HttpClient browser, String path, String token, Map<String, String> body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .header("X-CSRF-Token", token)
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
                .build();
        String answer = browser.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
        return Json.read(answer, JsonNode.class);
    }

    /** Asked again when a connection breaks: one look that failed is no reason to break off a long run. */
    public String metrics() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/metrics"))
                .timeout(Duration.ofSeconds(30))
                .build();
        for (int attempt = 1; ; attempt++) {
            try {
                return HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8))
                        .body();
            } catch (IOException e) {
                if (attempt == ATTEMPTS || !process.isAlive()) {
                    throw e;
                }
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
