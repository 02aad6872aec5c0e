package io.claimwatch.launcher.internal.serve;

import io.claimwatch.contract.RoomEvent;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/**
 * The description of the topics in one piece: the schemas it refers to, which lie beside it in the project, are put into it,
 * so that whoever fetches it from a server can read it.
 */
final class AsyncApi {
    private static final Pattern SCHEMA = Pattern.compile(
            "(?:urn:claimwatch:schema:|\\.\\./contract/src/main/resources/schemas/)([a-z-]+)(?:\\.json)?(?:#(.*))?");

    private final Map<String, Object> schemas = new LinkedHashMap<>();

    private AsyncApi() {}

    /** @throws IOException when a schema is missing */
    static String yaml() throws IOException {
        Map<String, Object> document = parse("/asyncapi/asyncapi.yaml", AsyncApi.class);
        AsyncApi api = new AsyncApi();
        Map<Object, Object> whole = new LinkedHashMap<>(map(api.within(document, "")));
        Map<Object, Object> components = new LinkedHashMap<>(map(whole.get("components")));
        components.put("schemas", api.schemas);
        whole.put("components", components);
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        return new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(options), options).dump(whole);
    }

    /** @param place of the schema that the node is of; empty outside of schemas */
    private Object within(Object node, String place) throws IOException {
        if (node instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            for (Map.Entry<?, ?> each : map.entrySet()) {
                boolean reference = "$ref".equals(each.getKey()) && each.getValue() instanceof String;
                copy.put(
                        each.getKey(),
                        reference ? reference((String) each.getValue(), place) : within(each.getValue(), place));
            }
            return copy;
        }
        if (node instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            for (Object each : list) {
                copy.add(within(each, place));
            }
            return copy;
        }
        return node;
    }

    private String reference(String to, String place) throws IOException {
        Matcher schema = SCHEMA.matcher(to);
        if (!schema.matches()) {
            return place.isEmpty() ? to : place + to.substring(1);
        }
        String name = schema.group(1);
        String there = "#/components/schemas/" + name;
        if (!schemas.containsKey(name)) {
            schemas.put(name, Map.of());
            Map<Object, Object> text = map(within(parse("/schemas/" + name + ".json", RoomEvent.class), there));
            text.remove("$id");
            text.remove("$schema");
            schemas.put(name, text);
        }
        return schema.group(2) == null ? there : there + schema.group(2);
    }

    private static Map<String, Object> parse(String resource, Class<?> beside) throws IOException {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource);
            }
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @SuppressWarnings("unchecked") // Objects of JSON; what is read is our own.
    private static Map<Object, Object> map(Object node) {
        return (Map<Object, Object>) node;
    }
}
