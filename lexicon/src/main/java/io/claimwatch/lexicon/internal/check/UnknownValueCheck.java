package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Field;
import io.claimwatch.lexicon.internal.source.Nearest;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Schema;
import io.claimwatch.lexicon.internal.source.Section;
import io.claimwatch.lexicon.internal.source.Text;

/** Categories, severities, conditions, clearings and the like are words of closed sets. */
final class UnknownValueCheck implements SchemaCheck.Rule {
    @Override
    public void look(Section section, Schema schema, Problems problems) {
        schema.fields().forEach((key, field) -> {
            if (!field.values().isEmpty()) {
                values(section, key, field, problems);
            }
        });
    }

    private static void values(Section section, String key, Field field, Problems problems) {
        for (Text value : section.texts(key)) {
            if (!field.values().contains(value.value())) {
                problems.add(
                        value.place(),
                        "unknown " + key + " '" + value.value() + "'",
                        Nearest.hint(value.value(), field.values()));
            }
        }
    }
}
