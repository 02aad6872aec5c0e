package io.claimwatch.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.console.TestConsole.Signed;
import io.claimwatch.console.internal.http.Endpoint;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.Role;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The description and the server say the same. */
class OpenApiIT {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    @TempDir
    Path directory;

    private TestConsole console;
    private JsonNode api;

    @BeforeEach
    void open() {
        console = new TestConsole(directory);
        Object yaml = new Yaml().load(ReviewConsole.openApi());
        api = Json.MAPPER.valueToTree(yaml);
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void describesEveryRouteWithItsRolesAndNoOther() {
        Map<String, Set<String>> described = new TreeMap<>();
        api.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        Set<String> roles = new TreeSet<>();
                        operation.getValue().get("x-roles").forEach(role -> roles.add(role.asText()));
                        described.put(operation.getKey() + " " + path.getKey(), roles);
                    }
                }));
        Map<String, Set<String>> mounted = new TreeMap<>();
        for (Endpoint endpoint : console.console.endpoints()) {
            mounted.put(
                    endpoint.method().name().toLowerCase(Locale.ROOT) + " " + endpoint.template(), rolesOf(endpoint));
        }
        assertThat(mounted).isEqualTo(described);
    }

    @Test
    void refusesEveryRouteToEveryRoleThatIsNotListed() {
        for (Role role : Role.values()) {
            Signed signed = console.addAndSignIn(role.wire(), role);
            for (Endpoint endpoint : console.console.endpoints()) {
                if (endpoint.access().roles().isEmpty()
                        || endpoint.access().roles().contains(role)) {
                    continue;
                }
                String path = endpoint.template().replaceAll("\\{[a-z]+}", "x");
                assertThat(console.send(endpoint.method().name(), path, null, signed)
                                .statusCode())
                        .as(role + " " + endpoint.method() + " " + path)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void refusesEveryRouteToStrangers() {
        for (Endpoint endpoint : console.console.endpoints()) {
            if (!endpoint.access().roles().isEmpty()) {
                String path = endpoint.template().replaceAll("\\{[a-z]+}", "x");
                assertThat(console.send(endpoint.method().name(), path, null, (Signed) null)
                                .statusCode())
                        .isEqualTo(401);
            }
        }
    }

    private static Set<String> rolesOf(Endpoint endpoint) {
        Set<String> roles = new TreeSet<>();
        if (endpoint.access().roles().isEmpty()) {
            roles.add("-");
        } else if (endpoint.access().roles().size() == Role.values().length) {
            roles.add("*");
        } else {
            endpoint.access().roles().forEach(role -> roles.add(role.wire()));
        }
        if (endpoint.access().keys()) {
            roles.add("api-key");
        }
        return roles;
    }
}
