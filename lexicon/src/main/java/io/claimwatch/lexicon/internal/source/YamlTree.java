package io.claimwatch.lexicon.internal.source;

import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Composes a file into nodes with marks; nothing is ever constructed from a tag. Anchors are refused, so no alias can
 * make a small file large.
 */
final class YamlTree {
    private static final int CODE_POINTS = 4 << 20;
    private static final int DEPTH = 20;

    private YamlTree() {}

    /** The file's one mapping; empty, with a problem, if it has none or is not YAML. */
    static Optional<Section> read(SourceFile file, Problems problems) {
        try {
            Node root = compose(file.text());
            if (!(root instanceof MappingNode mapping)) {
                problems.add(file.at(1, 0), "the file must hold a map (key: value)", null);
                return Optional.empty();
            }
            return harmless(file, root, problems) ? Optional.of(new Section(file, mapping)) : Optional.empty();
        } catch (MarkedYAMLException e) {
            problems.add(place(file, e.getProblemMark()), "not YAML: " + e.getProblem(), hint(e));
            return Optional.empty();
        } catch (YAMLException e) {
            problems.add(file.at(1, 0), "not YAML: " + e.getMessage(), null);
            return Optional.empty();
        }
    }

    private static Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(CODE_POINTS);
        options.setNestingDepthLimit(DEPTH);
        options.setMaxAliasesForCollections(0);
        Composer composer = new Composer(new ParserImpl(new StreamReader(text), options), new OnlyText(), options);
        return composer.getSingleNode();
    }

    private static boolean harmless(SourceFile file, Node node, Problems problems) {
        if (node.getAnchor() != null) {
            problems.add(place(file, node.getStartMark()), "anchors (&" + node.getAnchor() + ") are not allowed", null);
            return false;
        }
        String tag = node.getTag().getValue();
        if (!tag.startsWith(Tag.PREFIX)) {
            problems.add(place(file, node.getStartMark()), "tags (" + tag + ") are not allowed", null);
            return false;
        }
        boolean harmless = true;
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                harmless &= harmless(file, item, problems);
            }
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                harmless &= harmless(file, tuple.getKeyNode(), problems);
                harmless &= harmless(file, tuple.getValueNode(), problems);
            }
        }
        return harmless;
    }

    static Place place(SourceFile file, Mark mark) {
        return mark == null ? file.at(1, 0) : file.at(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String hint(MarkedYAMLException e) {
        String problem = e.getContext() + " " + e.getProblem();
        if (problem.contains("flow sequence") || problem.contains("flow mapping")) {
            return "inside [ ] quote a value that holds { } [ ] or a comma, or write one value a line with -";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "quote a value that holds a colon and a space";
        }
        return null;
    }

    /** Every scalar stays text: 不, no, 3 and 2015-09-01 are read by who needs them, and nothing is guessed. */
    private static final class OnlyText extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // None: guessing types would also cost a regular expression a scalar.
        }
    }
}
