package io.claimwatch.lexicon.internal.load;

import io.claimwatch.contract.Passport;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.lexicon.Example;
import io.claimwatch.lexicon.internal.source.Section;
import io.claimwatch.lexicon.internal.source.Text;
import java.util.List;

/** A rule's own sentences. */
final class ExampleReader {
    private ExampleReader() {}

    /** @param key such as {@code match} */
    static List<Example> read(Section rule, String key) {
        return rule.section("examples").stream()
                .flatMap(examples -> examples.items(new Text(key, examples.place(key), false)).stream())
                .map(ExampleReader::read)
                .toList();
    }

    private static Example read(Section.Item item) {
        int line = item.place().line();
        if (item.text().isPresent()) {
            return new Example(item.text().get().value(), null, null, null, line);
        }
        Section section = item.section().orElseThrow();
        ProductCategory product = section.text("product")
                .map(text -> ProductCategory.of(text.value()))
                .orElse(null);
        return new Example(section.text("text", ""), section.text("before", null), product, passport(section), line);
    }

    /** An empty list of registrations is a passport that shows none; no list at all is no passport. */
    private static Passport passport(Section section) {
        if (!section.has("registrations") && !section.has("functions")) {
            return null;
        }
        return new Passport(
                BasisReader.values(section.texts("registrations")),
                BasisReader.values(section.texts("functions")),
                null);
    }
}
