package io.claimwatch.lexicon.internal.load;

import io.claimwatch.contract.ProductCategory;
import io.claimwatch.contract.Transform;
import io.claimwatch.lexicon.Codeword;
import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.Exemption;
import io.claimwatch.lexicon.LexiconData;
import io.claimwatch.lexicon.LexiconException;
import io.claimwatch.lexicon.LexiconProblem;
import io.claimwatch.lexicon.TermClass;
import io.claimwatch.lexicon.internal.check.Checks;
import io.claimwatch.lexicon.internal.check.OrdinaryTalkCheck;
import io.claimwatch.lexicon.internal.check.PatternCheck;
import io.claimwatch.lexicon.internal.check.ShadowedClassCheck;
import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Named;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Section;
import io.claimwatch.lexicon.internal.source.SourceFile;
import io.claimwatch.lexicon.internal.source.SourceReader;
import io.claimwatch.lexicon.internal.source.Text;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Files in, a checked lexicon out, or everything that is wrong with them. */
public final class LexiconLoader {
    private final PatternCheck patterns;

    public LexiconLoader(PatternCheck patterns) {
        this.patterns = patterns;
    }

    /**
     * A lexicon and what deserves a look in it.
     *
     * @param remarks sorted; they refuse nothing
     */
    public record Loaded(LexiconData data, List<LexiconProblem> remarks) {}

    /**
     * Reads, checks and expands.
     *
     * @param problems what finding the files already brought up
     * @throws LexiconException with every problem of every file
     */
    public Loaded load(List<SourceFile> files, Problems problems) throws LexiconException {
        Draft draft = SourceReader.read(files, problems);
        Checks.run(draft, problems.isEmpty(), patterns, problems);
        Map<String, TermClass> classes = classes(draft, problems);
        problems.refuseIfAny();
        OrdinaryTalkCheck.check(draft, classes, problems);
        problems.refuseIfAny();
        Problems remarks = new Problems();
        Checks.remark(draft, remarks);
        ShadowedClassCheck.remark(draft, classes, remarks);
        return new Loaded(data(draft, classes), remarks.sorted());
    }

    private static Map<String, TermClass> classes(Draft draft, Problems problems) {
        TermExpander expander = new TermExpander(draft.classes(), problems);
        Map<String, TermClass> classes = new HashMap<>();
        for (Named each : draft.classes()) {
            Section section = each.section();
            classes.put(
                    each.qualified(),
                    new TermClass(
                            each.name().value(),
                            section.text("about", ""),
                            List.copyOf(expander.terms(each)),
                            isTrue(section, "phonetic"),
                            isTrue(section, "maskable"),
                            isTrue(section, "cue"),
                            section.texts("products").stream()
                                    .map(text -> ProductCategory.of(text.value()))
                                    .toList()));
        }
        return classes;
    }

    private static LexiconData data(Draft draft, Map<String, TermClass> classes) {
        BasisReader basis = new BasisReader(draft);
        LexiconData unversioned = new LexiconData(
                classes,
                draft.codewords().stream().flatMap(LexiconLoader::codewords).toList(),
                draft.entries().stream()
                        .map(entry -> RuleReader.entry(entry, basis))
                        .sorted(Comparator.comparing(Entry::id))
                        .toList(),
                draft.exemptions().stream()
                        .map(RuleReader::exemption)
                        .sorted(Comparator.comparing(Exemption::id))
                        .toList(),
                basis.articles(),
                "");
        return ContentHash.version(unversioned);
    }

    private static Stream<Codeword> codewords(Named codeword) {
        Section section = codeword.section();
        Transform how = Transform.of(section.text("how", "codeword"));
        return section.texts("said").stream()
                .map(Text::value)
                .map(said -> new Codeword(said, section.text("means", ""), how));
    }

    private static boolean isTrue(Section section, String key) {
        return section.text(key, "false").equals("true");
    }
}
