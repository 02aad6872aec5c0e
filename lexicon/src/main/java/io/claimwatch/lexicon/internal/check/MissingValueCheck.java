package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Field;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Schema;
import io.claimwatch.lexicon.internal.source.Section;

/** What a reader of the lexicon must be able to rely on is there: title, suggestion, basis, examples and so on. */
final class MissingValueCheck implements SchemaCheck.Rule {
    @Override
    public void look(Section section, Schema schema, Problems problems) {
        schema.fields().forEach((key, field) -> {
            if (field.required() && !filled(section, key, field)) {
                problems.add(
                        section.has(key) ? section.place(key) : section.place(),
                        schema.what() + " without '" + key + "'",
                        "it needs " + field.shape().words());
            }
        });
    }

    /** A value of a wrong shape counts as filled: the shape is then what is reported. */
    private static boolean filled(Section section, String key, Field field) {
        if (!section.has(key)) {
            return false;
        }
        if (section.isMap(key)) {
            return field.shape() == Field.Shape.TEXTS
                    || field.shape() == Field.Shape.TEXT
                    || !section.section(key).orElseThrow().keys().isEmpty();
        }
        return section.isList(key)
                ? !section.texts(key).isEmpty() || !section.sections(key).isEmpty()
                : section.text(key).isPresent();
    }
}
