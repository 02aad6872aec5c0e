package io.claimwatch.launcher.internal.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Claimwatch in a process of its own, which can be killed. */
final class ChildServer implements AutoCloseable {
    static final String KEY = "a-key-for-tests-0123456789";
    static final String PASSWORD = "a-password-for-tests";

    private static final Pattern READY = Pattern.compile("Claimwatch is ready: (http://\\S+).*");

    private final Process process;
    private final URI url;
    private final Path log;

    private ChildServer(Process process, URI url, Path log) {
        this.process = process;
        this.url = url;
        this.log = log;
    }

    /** Returns when it says that it is ready. */
    static ChildServer start(Path data, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.claimwatch.launcher.Main",
                "serve",
                "--port",
                "0",
                "--data",
                data.toString()));
        command.addAll(List.of(more));
        Path log = data.resolveSibling("child.err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().put("CLAIMWATCH_INGEST_KEY", KEY);
        builder.environment().put("CLAIMWATCH_ADMIN_PASSWORD", PASSWORD);
        Process process = builder.start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.matches()) {
                return new ChildServer(process, URI.create(ready.group(1)), log);
            }
        }
        throw new IOException("the child ended before it was ready");
    }

    URI url() {
        return url;
    }

    /** What it has logged so far. */
    Path log() {
        return log;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM; the status it ends with. */
    int terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it does not stop");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
