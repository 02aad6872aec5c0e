package io.claimwatch.launcher.internal.config;

import io.claimwatch.launcher.internal.cli.Stop;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads a YAML file (nested or dotted keys) or a properties file into dotted keys. */
final class ConfigFile {
    private static final int MAX_BYTES = 1 << 20;

    private final Path file;
    private final List<String> problems;
    private final Map<String, Given> values = new LinkedHashMap<>();

    private ConfigFile(Path file, List<String> problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * What the file sets; what is wrong with its form is added to the problems.
     *
     * @throws Stop when it cannot be read at all
     */
    static Map<String, Given> read(Path file, List<String> problems) {
        ConfigFile config = new ConfigFile(file, problems);
        String text = text(file);
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".properties")) {
            config.properties(text);
        } else {
            config.yaml(text);
        }
        return config.values;
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new Stop("--config " + file + ": larger than " + MAX_BYTES + " bytes");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new Stop(
                    "--config " + file + ": cannot be read as UTF-8 text ("
                            + e.getClass().getSimpleName() + ")",
                    e);
        }
    }

    private void properties(String text) {
        Properties properties = new Properties();
        try (Reader reader = new StringReader(text)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            problems.add(file + ": " + e.getMessage());
        }
        properties.stringPropertyNames().stream()
                .sorted()
                .forEach(key -> values.put(key, new Given(properties.getProperty(key), file.toString())));
    }

    private void yaml(String text) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (root instanceof MappingNode mapping) {
                flatten("", mapping);
            } else if (root != null) {
                problems.add(at(root) + ": must be keys and values");
            }
        } catch (YAMLException e) {
            problems.add(file + ": " + e.getMessage().strip().replaceAll("\\s*\\R\\s*", " "));
        }
    }

    private void flatten(String prefix, MappingNode mapping) {
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                problems.add(at(tuple.getKeyNode()) + ": a key must be a word");
                continue;
            }
            String key = prefix + name.getValue();
            Node value = tuple.getValueNode();
            if (value instanceof MappingNode nested) {
                flatten(key + ".", nested);
            } else if (value instanceof ScalarNode scalar) {
                if (values.put(key, new Given(scalar.getValue(), at(name))) != null) {
                    problems.add(at(name) + ": '" + key + "' is set twice");
                }
            } else {
                problems.add(at(value) + ": '" + key + "' must be one value, not a list");
            }
        }
    }

    private String at(Node node) {
        return file + ":" + (node.getStartMark().getLine() + 1);
    }
}
