package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Field;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Schema;
import io.claimwatch.lexicon.internal.source.Section;
import io.claimwatch.lexicon.internal.source.Text;

/** A list stands where a list is expected, a text where a text is. */
final class ShapeCheck implements SchemaCheck.Rule {
    private static final String QUOTE = "a value that begins with { is a map in YAML: put it in quotes";

    @Override
    public void look(Section section, Schema schema, Problems problems) {
        for (Text key : section.keys()) {
            Field field = schema.fields().get(key.value());
            if (field != null && section.has(key.value())) {
                look(section, key, field, problems);
            }
        }
    }

    private static void look(Section section, Text key, Field field, Problems problems) {
        boolean list = section.isList(key.value());
        boolean map = section.isMap(key.value());
        boolean right =
                switch (field.shape()) {
                    case TEXT -> !list && !map;
                    case TEXTS -> !map;
                    case EXAMPLES, MAPS -> list || empty(section, key);
                    case MAP, NAMED -> map || empty(section, key);
                };
        if (!right) {
            boolean brace = map && (field.shape() == Field.Shape.TEXT || field.shape() == Field.Shape.TEXTS);
            problems.add(
                    section.place(key.value()),
                    "'" + key.value() + "' must be " + field.shape().words(),
                    brace ? QUOTE : null);
        } else if (field.shape() == Field.Shape.NAMED) {
            section.section(key.value()).ifPresent(named -> namesWithMaps(named, problems));
        } else {
            items(section, key, field, problems);
        }
    }

    private static boolean empty(Section section, Text key) {
        return !section.isList(key.value())
                && !section.isMap(key.value())
                && section.text(key.value()).isEmpty();
    }

    private static void namesWithMaps(Section named, Problems problems) {
        for (Text name : named.keys()) {
            if (!named.isMap(name.value())) {
                problems.add(name.place(), "'" + name.value() + "' must be followed by a map", null);
            }
        }
    }

    private static void items(Section section, Text key, Field field, Problems problems) {
        for (Section.Item item : section.items(key)) {
            boolean right =
                    switch (field.shape()) {
                        case TEXTS -> item.text().isPresent();
                        case EXAMPLES ->
                            item.text().isPresent() || item.section().isPresent();
                        case MAPS -> item.section().isPresent();
                        case TEXT, MAP, NAMED -> true;
                    };
            if (!right && !empty(section, key)) {
                problems.add(
                        item.place(),
                        field.shape() == Field.Shape.MAPS ? "a map is expected here" : "a text is expected here",
                        item.section().isPresent() ? QUOTE : null);
            }
        }
    }
}
