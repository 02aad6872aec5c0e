package io.claimwatch.launcher.internal.serve;

import io.claimwatch.console.ReviewConsole;
import io.claimwatch.gateway.SegmentIntake;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/**
 * One description of all routes, put together from the modules' own. A component whose name two modules use for
 * different things gets the later module's name in front.
 */
final class OpenApi {
    private static final String COMPONENTS = "components";

    private final Map<String, Object> merged = new LinkedHashMap<>();

    private OpenApi() {}

    static String yaml() {
        OpenApi api = new OpenApi();
        api.merged.putAll(parse(own()));
        api.add("Gateway", SegmentIntake.openApi());
        api.add("Console", ReviewConsole.openApi());
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        Representer representer = new Representer(options);
        return new Yaml(new SafeConstructor(new LoaderOptions()), representer, options).dump(api.merged);
    }

    private static String own() {
        try (InputStream in = OpenApi.class.getResourceAsStream("/openapi/system.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String module, String text) {
        Map<String, Object> fragment = parse(text);
        Map<String, String> renamed = new LinkedHashMap<>();
        section(fragment, COMPONENTS).forEach((kind, named) -> {
            Map<String, Object> known = section(section(merged, COMPONENTS), kind);
            map(named).forEach((name, component) -> {
                if (known.containsKey(name) && !known.get(name).equals(component) && !kind.equals("securitySchemes")) {
                    renamed.put("#/components/" + kind + "/" + name, "#/components/" + kind + "/" + module + name);
                }
            });
        });
        section(fragment, COMPONENTS).forEach((kind, named) -> {
            Map<String, Object> target = section(section(merged, COMPONENTS), kind);
            map(named).forEach((name, component) -> {
                String ref = renamed.get("#/components/" + kind + "/" + name);
                String as = ref == null ? name : ref.substring(ref.lastIndexOf('/') + 1);
                target.putIfAbsent(as, rewritten(component, renamed));
            });
        });
        for (String kind : List.of("paths", "webhooks")) {
            section(fragment, kind).forEach((path, item) -> section(section(merged, kind), path)
                    .putAll(map(rewritten(item, renamed))));
        }
        tags(fragment);
    }

    private void tags(Map<String, Object> fragment) {
        List<Object> tags = new ArrayList<>((List<?>) merged.getOrDefault("tags", List.of()));
        tags.addAll((List<?>) fragment.getOrDefault("tags", List.of()));
        merged.put("tags", tags);
    }

    private static Object rewritten(Object node, Map<String, String> renamed) {
        if (node instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(
                    key, "$ref".equals(key) ? renamed.getOrDefault(value, (String) value) : rewritten(value, renamed)));
            return copy;
        }
        if (node instanceof List<?> list) {
            // Each its own: what is shared, the empty list above all, would be written as an alias, and readers bound
            // those.
            List<Object> copy = new ArrayList<>();
            list.forEach(each -> copy.add(rewritten(each, renamed)));
            return copy;
        }
        return node;
    }

    private static Map<String, Object> parse(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    private static Map<String, Object> section(Map<String, Object> node, String name) {
        return map(node.computeIfAbsent(name, key -> new LinkedHashMap<>()));
    }

    @SuppressWarnings("unchecked") // OpenAPI objects have string keys; ours are tested against the server.
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
