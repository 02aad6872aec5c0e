package io.claimwatch.launcher.internal.serve;

import io.claimwatch.broker.BrokerConfig;
import io.claimwatch.launcher.internal.cli.Stop;
import io.claimwatch.launcher.internal.cli.Streams;
import io.claimwatch.launcher.internal.config.AppConfig;
import io.claimwatch.launcher.internal.config.ConfigException;
import io.claimwatch.launcher.internal.config.Part;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs Claimwatch until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the front door, the detector and the console in one process, or one of them.")
public final class ServeCommand implements Callable<Integer> {
    private static final String DEMO_DATA = "claimwatch-demo";

    /** What logback.xml asks for. Nothing may be logged before it is set. */
    private static final String LOG_FORMAT = "claimwatch.log.format";

    private final Streams streams;

    @Option(names = "--demo", description = "Let ten rooms written for the purpose talk.")
    private boolean demo;

    @Option(names = "--host", paramLabel = "HOST", description = "Where to listen; 127.0.0.1 unless set.")
    private String host;

    @Option(names = "--port", paramLabel = "PORT", description = "8080 unless set; 0 for any.")
    private String port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept; ./claimwatch-data unless set.")
    private String data;

    @Option(names = "--config", paramLabel = "FILE", description = "A YAML or properties file.")
    private Path config;

    @Option(names = "--role", paramLabel = "ROLE", description = "all, gateway, detector or console.")
    private String role;

    public ServeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws InterruptedException {
        long begun = System.nanoTime();
        AppConfig settings = settings();
        sensible(settings);
        System.setProperty(LOG_FORMAT, settings.logs().toString());
        CountDownLatch told = new CountDownLatch(1);
        Signals.on("TERM", told::countDown);
        Signals.on("INT", told::countDown);
        Server server = Server.start(settings, AppConfig.variables(System.getenv()), demo);
        Signals.on("HUP", server::reload);
        announce(server, settings, (System.nanoTime() - begun) / 1_000_000);
        told.await();
        server.stop();
        return 0;
    }

    private AppConfig settings() {
        Map<String, String> flags = new HashMap<>();
        put(flags, "server.host", host);
        put(flags, "server.port", port);
        put(flags, "data.directory", data == null && demo ? DEMO_DATA : data);
        put(flags, "role", role);
        try {
            return AppConfig.read(config, System.getenv(), flags);
        } catch (ConfigException e) {
            e.problems().forEach(problem -> streams.err().println("claimwatch: " + problem));
            throw new Stop("not started: " + e.problems().size() + " in the configuration to mend", e);
        }
    }

    private void sensible(AppConfig settings) {
        if (settings.role() != Part.ALL && !settings.kafka().present()) {
            throw new Stop("--role " + settings.role()
                    + ": parts in processes of their own need Kafka between them; set kafka.servers");
        }
        if (settings.role() == Part.ALL && settings.kafka().present()) {
            throw new Stop("kafka.servers is set, but --role all keeps everything in this one process;"
                    + " choose gateway, detector or console, or leave kafka.servers out");
        }
        int longest = settings.gateway().sizes().textUnits();
        if (settings.kafka().present() && longest > BrokerConfig.LONGEST_TEXT) {
            throw new Stop("gateway.text-units is " + longest + ", but over Kafka a text may have at most "
                    + BrokerConfig.LONGEST_TEXT + ", for it and its flag must fit into a record");
        }
        if (settings.role() != Part.ALL && demo) {
            throw new Stop("--demo shows everything in one process; it needs --role all");
        }
        if (settings.server().tls() != null && demo) {
            throw new Stop("--demo speaks to itself without TLS; leave server.tls-certificate out");
        }
    }

    private static void put(Map<String, String> flags, String key, String value) {
        if (value != null) {
            flags.put(key, value);
        }
    }

    private void announce(Server server, AppConfig settings, long millis) {
        StringBuilder text = new StringBuilder();
        text.append("Claimwatch is ready: ")
                .append(server.url())
                .append("  (after ")
                .append(millis)
                .append(" ms)\n");
        if (settings.role().has(Part.CONSOLE)) {
            text.append("data in:  ").append(settings.store().place()).append('\n');
        }
        server.announcements().forEach(line -> text.append(line).append('\n'));
        streams.out().print(text);
        streams.flush();
    }
}
