package io.claimwatch.lexicon.internal.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A map of a lexicon file. Reading is lenient: a value that is missing or of another shape reads as nothing, since
 * the checks report it. Not safe for threads.
 */
public final class Section {
    private final SourceFile file;
    private final MappingNode node;
    private final List<Text> keys = new ArrayList<>();
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, List<Text>> texts = new HashMap<>();

    Section(SourceFile file, MappingNode node) {
        this.file = file;
        this.node = node;
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            keys.add(new Text(key, YamlTree.place(file, tuple.getKeyNode().getStartMark()), false));
            values.putIfAbsent(key, tuple.getValueNode());
        }
    }

    public Place place() {
        return YamlTree.place(file, node.getStartMark());
    }

    /** Where the value of a key begins; the section's own place if it has none. */
    public Place place(String key) {
        Node value = values.get(key);
        return value == null ? place() : YamlTree.place(file, value.getStartMark());
    }

    /** All keys as written, repeats too. */
    public List<Text> keys() {
        return List.copyOf(keys);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** The scalar, unless it is missing, blank or no scalar. */
    public Optional<Text> text(String key) {
        return Optional.ofNullable(values.get(key)).flatMap(this::scalar);
    }

    /** The scalar's value, or a default. */
    public String text(String key, String otherwise) {
        return text(key).map(Text::value).orElse(otherwise);
    }

    /** The scalars of a list, or one alone. */
    public List<Text> texts(String key) {
        return texts.computeIfAbsent(key, this::readTexts); // asked for by check after check
    }

    private List<Text> readTexts(String key) {
        List<Text> found = new ArrayList<>();
        for (Node item : items(key)) {
            scalar(item).ifPresent(found::add);
        }
        return Collections.unmodifiableList(found);
    }

    public Optional<Section> section(String key) {
        return values.get(key) instanceof MappingNode mapping
                ? Optional.of(new Section(file, mapping))
                : Optional.empty();
    }

    /** The maps of a list. */
    public List<Section> sections(String key) {
        List<Section> found = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof MappingNode mapping) {
                found.add(new Section(file, mapping));
            }
        }
        return found;
    }

    /** What a list holds, each scalar or map in its order. */
    public List<Item> items(Text key) {
        List<Item> found = new ArrayList<>();
        for (Node item : items(key.value())) {
            Section section = item instanceof MappingNode mapping ? new Section(file, mapping) : null;
            found.add(new Item(YamlTree.place(file, item.getStartMark()), scalar(item), Optional.ofNullable(section)));
        }
        return found;
    }

    /** Whether the value is a list. */
    public boolean isList(String key) {
        return values.get(key) instanceof SequenceNode;
    }

    /** Whether the value is a map. */
    public boolean isMap(String key) {
        return values.get(key) instanceof MappingNode;
    }

    private List<Node> items(String key) {
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        List<Node> items = new ArrayList<>();
        flatten(value, items);
        return items;
    }

    /** A list inside a list only groups lines: {@code - [治疗, 医治]}. */
    private static void flatten(Node value, List<Node> into) {
        if (value instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> flatten(item, into));
        } else {
            into.add(value);
        }
    }

    private Optional<Text> scalar(Node value) {
        if (!(value instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            return Optional.empty();
        }
        boolean quoted = scalar.getScalarStyle() != ScalarStyle.PLAIN;
        return Optional.of(new Text(scalar.getValue().strip(), YamlTree.place(file, scalar.getStartMark()), quoted));
    }

    /** An item of a list: a scalar, a map, or (both empty) something else. */
    public record Item(Place place, Optional<Text> text, Optional<Section> section) {}
}
