package io.claimwatch.launcher.internal.demo;

import io.claimwatch.contract.Passport;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.launcher.internal.demo.DemoRoom.Beat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the rooms written for the demonstration from {@code demo/rooms/*.yaml}. */
final class DemoRooms {
    private static final String FOLDER = "/demo/rooms/";
    private static final List<String> FILES = List.of(
            "01-food.yaml",
            "02-health-food.yaml",
            "03-cosmetics.yaml",
            "04-medical-device.yaml",
            "05-alcohol.yaml",
            "06-apparel.yaml",
            "07-appliance.yaml",
            "08-english.yaml",
            "09-education.yaml",
            "10-jewellery.yaml");
    private static final List<String> FACTS =
            List.of("title", "host", "operator", "agency", "audience", "tier", "category");

    private DemoRooms() {}

    static List<DemoRoom> all() {
        return FILES.stream().map(DemoRooms::read).toList();
    }

    private static DemoRoom read(String file) {
        try (InputStream in = DemoRooms.class.getResourceAsStream(FOLDER + file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return room(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoRoom room(Map<String, Object> node) {
        String room = text(node, "room");
        Map<String, Object> facts = new LinkedHashMap<>();
        FACTS.forEach(name -> facts.put(name, node.get(name)));
        List<Product> products = new ArrayList<>();
        children(node, "products").forEach((id, product) -> products.add(product(room + "-" + id, asMap(product))));
        List<Beat> beats = new ArrayList<>();
        ((List<?>) node.get("lines")).forEach(line -> beats.add(beat(room, line)));
        return new DemoRoom(room, text(node, "lang"), facts, products, beats);
    }

    private static Beat beat(String room, Object line) {
        if (!(line instanceof Map<?, ?> map)) {
            return new Beat.Say((String) line);
        }
        return map.containsKey("show")
                ? new Beat.Show(room + "-" + map.get("show"))
                : new Beat.Pause((Integer) map.get("pause"));
    }

    private static Product product(String id, Map<String, Object> node) {
        List<String> registrations = texts(node, "registrations");
        List<String> functions = texts(node, "functions");
        Passport passport =
                registrations.isEmpty() && functions.isEmpty() ? null : new Passport(registrations, functions, null);
        return new Product(
                null,
                id,
                text(node, "name"),
                ProductCategory.of(text(node, "category")),
                passport,
                yuan(node, "price"),
                yuan(node, "listPrice"));
    }

    private static BigDecimal yuan(Map<String, Object> node, String name) {
        return new BigDecimal(String.valueOf(node.get(name)));
    }

    private static String text(Map<String, Object> node, String name) {
        return (String) node.get(name);
    }

    private static List<String> texts(Map<String, Object> node, String name) {
        return node.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Map<String, Object> children(Map<String, Object> node, String name) {
        return asMap(node.get(name));
    }

    @SuppressWarnings("unchecked") // YAML mappings of these files, written by us, have string keys.
    private static Map<String, Object> asMap(Object node) {
        return (Map<String, Object>) node;
    }
}
