package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Document;
import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Field;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Schema;
import io.claimwatch.lexicon.internal.source.Section;
import io.claimwatch.lexicon.internal.source.Text;
import java.util.List;
import java.util.Map;

/** Walks every map of every file together with its schema and lets rules look at it. */
final class SchemaCheck implements LexiconCheck {
    private final List<Rule> rules;

    SchemaCheck(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Looks at one map. */
    interface Rule {
        void look(Section section, Schema schema, Problems problems);
    }

    @Override
    public void check(Draft draft, Problems problems) {
        for (Document document : draft.documents()) {
            walk(document.root(), Schema.of(document.kind()), problems);
        }
    }

    private void walk(Section section, Schema schema, Problems problems) {
        rules.forEach(rule -> rule.look(section, schema, problems));
        for (Map.Entry<String, Field> each : schema.fields().entrySet()) {
            Field field = each.getValue();
            if (field.of() != null) {
                inside(section, each.getKey(), field).forEach(child -> walk(child, field.of(), problems));
            }
        }
    }

    private static List<Section> inside(Section section, String key, Field field) {
        return switch (field.shape()) {
            case MAP -> section.section(key).stream().toList();
            case MAPS, EXAMPLES -> section.sections(key);
            case NAMED ->
                section.section(key).stream().flatMap(SchemaCheck::children).toList();
            case TEXT, TEXTS -> List.of();
        };
    }

    private static java.util.stream.Stream<Section> children(Section named) {
        return named.keys().stream().map(Text::value).distinct().flatMap(name -> named.section(name).stream());
    }
}
