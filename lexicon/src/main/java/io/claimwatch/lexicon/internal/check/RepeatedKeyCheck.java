package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Field;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Schema;
import io.claimwatch.lexicon.internal.source.Section;
import io.claimwatch.lexicon.internal.source.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The second of two equal keys would silently be lost. */
final class RepeatedKeyCheck implements SchemaCheck.Rule {
    @Override
    public void look(Section section, Schema schema, Problems problems) {
        repeated(section.keys(), problems);
        schema.fields().forEach((key, field) -> {
            if (field.shape() == Field.Shape.NAMED) {
                section.section(key).ifPresent(named -> repeated(named.keys(), problems));
            }
        });
    }

    private static void repeated(List<Text> keys, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (Text key : keys) {
            if (!seen.add(key.value())) {
                problems.add(key.place(), "'" + key.value() + "' stands here twice", "join the two");
            }
        }
    }
}
