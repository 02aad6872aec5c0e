package io.claimwatch.bench.load;

import io.claimwatch.bench.Folders;
import io.claimwatch.bench.Leftovers;
import io.claimwatch.bench.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A server of its own, the rooms and their sockets, and somebody who watches; all cleared away when the process ends. */
final class Stage {
    /** More for the server's Java machine, such as a flight recording; parted by blanks. */
    private static final String OPTIONS = "LOAD_JAVA_OPTIONS";

    /** One key has all rooms; what it may send is no part of the question. */
    private static final Map<String, String> SETTINGS = Map.of("CLAIMWATCH_GATEWAY_EVENTS_PER_SECOND", "1000000");

    private final Path folder;
    private final Path gcLog;
    private final ServerProcess server;
    private final FlagWatch watch;
    private final Cast cast;
    private volatile Tally tally = new Tally();

    private Stage(Plan plan, Path folder, ServerProcess server, Path gcLog) {
        this.folder = folder;
        this.server = server;
        this.gcLog = gcLog;
        this.watch = new FlagWatch(server.push(), this::tally);
        this.cast = new Cast(plan, server.at("/"), server.key(), this::tally);
    }

    static Stage open(Path jar, Plan plan) throws IOException, InterruptedException {
        Leftovers leftovers = Leftovers.of("claimwatch-load");
        Path folder = leftovers.folder();
        Path gcLog = folder.resolve("gc.log");
        List<String> options = new ArrayList<>(List.of("-Xlog:gc:file=" + gcLog + ":uptime"));
        String more = System.getenv(OPTIONS);
        if (more != null && !more.isBlank()) {
            options.addAll(List.of(more.strip().split("\\s+")));
        }
        ServerProcess server = ServerProcess.start(jar, folder.resolve("data"), options, SETTINGS, leftovers);
        Stage stage = new Stage(plan, folder, server, gcLog);
        leftovers.add(stage::leave);
        stage.cast.showProducts();
        stage.watch.open();
        stage.cast.connect();
        return stage;
    }

    ServerProcess server() {
        return server;
    }

    Cast cast() {
        return cast;
    }

    Tally tally() {
        return tally;
    }

    /** Counts anew. */
    Tally countAnew() {
        tally = new Tally();
        return tally;
    }

    /** Bytes the server keeps on its disk. */
    long onDisk() throws IOException {
        return Folders.size(folder.resolve("data"));
    }

    GcLog gc() throws IOException {
        return GcLog.of(Files.readAllLines(gcLog));
    }

    /** Before the server ends. */
    private void leave() {
        watch.close();
        cast.close();
    }
}
