package io.claimwatch.launcher.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.claimwatch.launcher.internal.cli.Streams;
import io.claimwatch.launcher.internal.serve.ServeCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import picocli.CommandLine;

/** What deploy/ tells the launcher is what the launcher understands; no container engine is needed to see it. */
class DeployFilesTest {
    private static final Path DEPLOY = Path.of("..", "deploy");
    private static final List<String> ROLES = List.of("console", "gateway", "detector");

    /** Intake, work, call-backs, pages, server, broker, index, loops; each may take {@code server.drain}. */
    private static final int STAGES = 8;

    @TempDir
    Path secrets;

    private static String read(String file) throws IOException {
        return Files.readString(DEPLOY.resolve(file));
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(read("compose.yaml"));
        return compose.get("services");
    }

    @SuppressWarnings("unchecked") // Compose's own form.
    private static Map<String, String> environment(Map<String, Object> service) {
        return (Map<String, String>) service.get("environment");
    }

    private static Map<String, String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().collect(Collectors.toMap(each -> each.group(1), each -> each.group(2)));
    }

    /** The variables as they will be, each secret's file with something in it. */
    private Map<String, String> withSecrets(Map<String, String> variables) throws IOException {
        Map<String, String> all = new HashMap<>(variables);
        for (Map.Entry<String, String> each : variables.entrySet()) {
            if (each.getKey().endsWith("_FILE")) {
                Path file = secrets.resolve(Path.of(each.getValue()).getFileName());
                all.put(
                        each.getKey(),
                        Files.writeString(file, "a-secret-of-a-test").toString());
            }
        }
        return all;
    }

    private Map<String, String> image() throws IOException {
        return found(Pattern.compile("(?m)^ENV (CLAIMWATCH_\\w+)=(.+)$"), read("Dockerfile"));
    }

    private static long longestShutdown() {
        return STAGES * AppConfig.Server.DEFAULTS.drain().toSeconds();
    }

    @Test
    void eachRoleOfTheComposeFileStartsWithVariablesThatAreKnown() throws IOException {
        Map<String, Map<String, Object>> services = services();
        for (String role : ROLES) {
            Map<String, String> variables = new HashMap<>(image());
            variables.putAll(environment(services.get(role)));
            AppConfig config = AppConfig.read(null, withSecrets(variables), Map.of());
            assertThat(config.role()).hasToString(role);
            assertThat(config.kafka().servers()).isEqualTo("kafka:9092");
            assertThat(config.logs()).isEqualTo(LogFormat.JSON);
            assertThat(config.store().server() != null)
                    .as("only the console has a database")
                    .isEqualTo(role.equals("console"));
        }
    }

    @Test
    void everyContainerIsWatchedAndStoppedNoSoonerThanItCanStop() throws IOException {
        services().forEach((name, service) -> {
            assertThat(service).as(name).containsKeys("healthcheck", "restart", "stop_grace_period");
            String grace = String.valueOf(service.get("stop_grace_period"));
            if (ROLES.contains(name)) {
                assertThat(Durations.parse(grace).toSeconds()).as(name).isGreaterThan(longestShutdown());
                assertThat(service).as(name).containsEntry("read_only", true).containsKey("cap_drop");
            }
        });
    }

    @Test
    void noSecretStandsInAFileOfOurs() throws IOException {
        Pattern secret = Pattern.compile("PASSWORD|SECRET|_KEY");
        for (Map<String, Object> service : services().values()) {
            environment(service).keySet().stream()
                    .filter(name -> secret.matcher(name).find())
                    .forEach(name -> assertThat(name).endsWith("_FILE"));
        }
        try (Stream<Path> files = Files.walk(DEPLOY)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.getParent().endsWith("secrets"))
                    .toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContainPattern("(?i)(password|secret|ingest.key)\\s*[:=]\\s*[^\\s{\\[/%$]");
            }
        }
    }

    @Test
    void theImageRunsAsNobodyInParticularOnTheOldestJavaThatWeSupport() throws IOException {
        String image = read("Dockerfile");
        assertThat(image)
                .containsPattern("(?m)^FROM eclipse-temurin:17-jre$")
                .containsPattern("(?m)^USER [1-9]\\d+:[1-9]\\d+$")
                .containsPattern("(?m)^HEALTHCHECK ");
        assertThatCode(() -> AppConfig.read(null, image(), Map.of())).doesNotThrowAnyException();
    }

    @Test
    void theImageIsBuiltFromAllThatTheBuildReads() throws IOException {
        // Without the options in .mvn the compiler's checks cannot be loaded, and nothing is compiled.
        assertThat(read("Dockerfile.dockerignore").lines())
                .startsWith("*")
                .contains("!.mvn", "!pom.xml", "!*/pom.xml", "!*/src", "!docs/asyncapi.yaml", "!deploy/ready");
    }

    @ParameterizedTest
    @ValueSource(strings = {"claimwatch.service", "claimwatch@.service"})
    void aUnitStartsWhatTheLauncherUnderstandsAndWaitsUntilItHasStopped(String file) throws IOException {
        String unit = read("systemd/" + file);
        if (file.contains("@")) {
            unit += read("systemd/claimwatch@console.service.d/secrets.conf");
        }
        Map<String, String> variables = found(Pattern.compile("(?m)^Environment=(CLAIMWATCH_\\w+)=(.+)$"), unit);
        AppConfig config = AppConfig.read(null, withSecrets(variables), Map.of());
        assertThat(config.logs()).isEqualTo(LogFormat.JSON);
        MatchResult start = only("(?m)^ExecStart=.* -jar \\S+ serve (.*)$", unit);
        CommandLine line = new CommandLine(new ServeCommand(Streams.ofProcess()));
        String[] arguments = start.group(1).replace("%i", "console").split(" ");
        assertThatCode(() -> line.parseArgs(arguments)).doesNotThrowAnyException();
        assertThat(Long.parseLong(only("(?m)^TimeoutStopSec=(\\d+)$", unit).group(1)))
                .isGreaterThan(longestShutdown());
        assertThat(unit).contains("ProtectSystem=strict", "DynamicUser=yes", "NoNewPrivileges=yes", "StateDirectory=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"claimwatch.yaml", "console.yaml", "gateway.yaml", "detector.yaml"})
    void theConfigurationThatComesWithAUnitIsUnderstood(String file) {
        assertThatCode(() -> AppConfig.read(DEPLOY.resolve("systemd").resolve(file), Map.of(), Map.of()))
                .doesNotThrowAnyException();
    }

    private static MatchResult only(String pattern, String text) {
        List<MatchResult> all = Pattern.compile(pattern).matcher(text).results().toList();
        assertThat(all).as(pattern).hasSize(1);
        return all.get(0);
    }
}
