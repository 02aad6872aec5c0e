package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Nearest;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Schema;
import io.claimwatch.lexicon.internal.source.Section;
import io.claimwatch.lexicon.internal.source.Text;

/** A key nobody reads is a mistake, most often of spelling. */
final class UnknownKeyCheck implements SchemaCheck.Rule {
    @Override
    public void look(Section section, Schema schema, Problems problems) {
        for (Text key : section.keys()) {
            if (!schema.fields().containsKey(key.value())) {
                problems.add(
                        key.place(),
                        "unknown key '" + key.value() + "' in " + schema.what(),
                        Nearest.hint(key.value(), schema.fields().keySet()));
            }
        }
    }
}
