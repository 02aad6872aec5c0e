package io.claimwatch.lexicon.internal.load;

import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.contract.Severity;
import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.Exemption;
import io.claimwatch.lexicon.LawfulRule;
import io.claimwatch.lexicon.internal.source.Named;
import io.claimwatch.lexicon.internal.source.Section;
import io.claimwatch.lexicon.internal.source.Text;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Entries and exemptions. Reads checked drafts only. */
final class RuleReader {
    private static final String DEFAULT_CONFIDENCE = "0.9";

    private RuleReader() {}

    static Entry entry(Named named, BasisReader basis) {
        Section section = named.section();
        return new Entry(
                named.name().value(),
                section.text("title", ""),
                named.language(),
                ClaimCategory.of(named.document().root().text("category", "")),
                Severity.of(section.text("severity", "")),
                Double.parseDouble(section.text("confidence", DEFAULT_CONFIDENCE)),
                BasisReader.values(section.texts("patterns")),
                products(section.texts("only")),
                products(section.texts("except")),
                section.sections("lawful").stream().map(RuleReader::lawful).toList(),
                basis.basis(section),
                Set.copyOf(BasisReader.values(section.texts("despite"))),
                section.text("missing", "false").equals("true"),
                section.text("alone", "false").equals("true"),
                section.text("suggestion", null),
                ExampleReader.read(section, "match"),
                ExampleReader.read(section, "no-match"),
                named.document().file().path(),
                section.place().line());
    }

    static Exemption exemption(Named named) {
        Section section = named.section();
        return new Exemption(
                named.name().value(),
                section.text("title", ""),
                named.language(),
                section.texts("clears").stream()
                        .map(text -> ClaimCategory.of(text.value()))
                        .collect(Collectors.toSet()),
                Set.copyOf(BasisReader.values(section.texts("entries"))),
                BasisReader.values(section.texts("patterns")),
                ExampleReader.read(section, "cleared"),
                ExampleReader.read(section, "left"),
                named.document().file().path(),
                section.place().line());
    }

    private static LawfulRule lawful(Section rule) {
        return new LawfulRule(
                products(rule.texts("products")),
                LawfulRule.Condition.valueOf(rule.text("if", "").toUpperCase(Locale.ROOT)),
                BasisReader.values(rule.texts("functions")));
    }

    private static Set<ProductCategory> products(List<Text> names) {
        return names.stream().map(name -> ProductCategory.of(name.value())).collect(Collectors.toSet());
    }
}
