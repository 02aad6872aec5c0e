package io.claimwatch.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One Java process and those that follow it under the same name: what they say goes to one log, what their collectors
 * say to one each, and the processor time of the dead counts with that of the living. For one thread at a time.
 */
public final class JavaLives {
    private static final String GC = "-gc-";

    private final String name;
    private final Path folder;
    private final String heap;
    private Process process;
    private boolean over;
    private Duration spent = Duration.ZERO;

    /**
     * @param folder of the logs; exists
     * @param heap the option that bounds it, such as {@code -Xmx512m}
     */
    JavaLives(String name, Path folder, String heap) {
        this.name = name;
        this.folder = folder;
        this.heap = heap;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * @param arguments for {@code java}, after the heap
     * @throws IllegalStateException after the last life
     */
    synchronized void begin(List<String> arguments, Map<String, String> environment) throws IOException {
        if (over) {
            throw new IllegalStateException(name + " is not to begin again");
        }
        List<String> command = new ArrayList<>(
                List.of(java(), heap, "-Xlog:gc:file=" + folder.resolve(name + GC + "%p.log") + ":uptime"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        File said = log().toFile();
        process = builder.redirectOutput(ProcessBuilder.Redirect.appendTo(said)).start();
    }

    Path log() {
        return folder.resolve(name + ".log");
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    public synchronized ProcessHandle handle() {
        return process.toHandle();
    }

    /** Of all lives. */
    public synchronized Duration cpu() {
        return process == null
                ? spent
                : spent.plus(process.info().totalCpuDuration().orElse(Duration.ZERO));
    }

    /** Kills without a word, as a lost machine would. */
    public synchronized void kill() throws InterruptedException {
        spent = cpu();
        if (process != null) {
            process.destroyForcibly().waitFor();
            process = null;
        }
    }

    /** Lines of the collectors of all lives. */
    public List<String> gcLines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith(name + GC))
                    .toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    /** Blocks until it has ended by itself. */
    int awaitEnd() throws InterruptedException {
        Process its;
        synchronized (this) {
            its = process;
        }
        return its.waitFor();
    }

    /** Kills as {@link #kill()}, and no life follows. */
    synchronized void drop() {
        over = true;
        try {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to end, and ends it when it takes longer than a minute. */
    synchronized void end() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
