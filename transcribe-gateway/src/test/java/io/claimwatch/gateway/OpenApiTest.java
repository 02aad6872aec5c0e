package io.claimwatch.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.junit5.VertxExtension;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yaml.snakeyaml.Yaml;

@ExtendWith(VertxExtension.class)
class OpenApiTest {
    private static final Pattern REFERENCE = Pattern.compile("'#/components/(\\w+)/(\\w+)'");

    @Test
    void describesEveryRouteAndNoOther(Vertx vertx) {
        Gateway gateway = new Gateway(vertx, GatewayConfig.DEFAULTS);
        Set<String> mounted = new TreeSet<>();
        for (Route route : gateway.router.getRoutes()) {
            for (HttpMethod method : route.methods()) {
                mounted.add(method + " " + route.getName().replaceAll(":(\\w+)", "{$1}"));
            }
        }

        assertThat(described()).isEqualTo(mounted);
    }

    @Test
    void refersOnlyToWhatIsThere() {
        Map<String, Object> components = child(document(), "components");
        Matcher matcher = REFERENCE.matcher(SegmentIntake.openApi());
        while (matcher.find()) {
            assertThat(child(components, matcher.group(1))).containsKey(matcher.group(2));
        }
    }

    private static Set<String> described() {
        Set<String> operations = new TreeSet<>();
        Map<String, Object> paths = child(document(), "paths");
        paths.keySet().forEach(path -> child(paths, path).keySet().stream()
                .filter(member -> !member.equals("parameters"))
                .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
    }

    private static Map<String, Object> document() {
        return new Yaml().load(SegmentIntake.openApi());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.get(name);
    }
}
