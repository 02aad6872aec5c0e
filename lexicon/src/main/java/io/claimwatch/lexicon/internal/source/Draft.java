package io.claimwatch.lexicon.internal.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All files of a lexicon as written, sorted by kind; not yet checked. */
public final class Draft {
    private final List<Document> documents;
    private final List<Named> classes = new ArrayList<>();
    private final List<Named> codewords = new ArrayList<>();
    private final List<Named> entries = new ArrayList<>();
    private final List<Named> exemptions = new ArrayList<>();
    private final List<Named> laws = new ArrayList<>();
    private final List<Named> articles = new ArrayList<>();
    private final List<Named> profiles = new ArrayList<>();
    private final List<Text> off = new ArrayList<>();
    private final Set<String> baseIds = new HashSet<>();

    public Draft(List<Document> documents) {
        this.documents = List.copyOf(documents);
        for (Document document : documents) {
            named(document, "classes", classes);
            named(document, "laws", laws);
            named(document, "articles", articles);
            named(document, "profiles", profiles);
            listed(document, "codewords", "said", codewords);
            listed(document, "entries", "id", entries);
            listed(document, "exemptions", "id", exemptions);
            if (document.kind() == FileKind.SWITCHES) {
                off.addAll(document.root().texts("off"));
            }
        }
        rules().stream()
                .filter(rule -> !rule.document().overlaid())
                .forEach(rule -> baseIds.add(rule.name().value()));
        Set<String> gone = off.stream().map(Text::value).collect(Collectors.toSet());
        entries.removeIf(entry -> switchedOff(entry, gone));
        exemptions.removeIf(exemption -> switchedOff(exemption, gone));
    }

    public List<Document> documents() {
        return documents;
    }

    public List<Named> classes() {
        return classes;
    }

    public List<Named> codewords() {
        return codewords;
    }

    public List<Named> entries() {
        return entries;
    }

    public List<Named> exemptions() {
        return exemptions;
    }

    public List<Named> laws() {
        return laws;
    }

    public List<Named> articles() {
        return articles;
    }

    public List<Named> profiles() {
        return profiles;
    }

    /** Ids that an overlay switches off; their rules are not among {@link #rules()}. */
    public List<Text> off() {
        return off;
    }

    /** Ids of all rules of the lexicon itself, those switched off too. */
    public Set<String> baseIds() {
        return baseIds;
    }

    /** Entries and exemptions: what has an id and patterns. */
    public List<Named> rules() {
        List<Named> rules = new ArrayList<>(entries);
        rules.addAll(exemptions);
        return rules;
    }

    private static boolean switchedOff(Named rule, Set<String> gone) {
        return !rule.document().overlaid() && gone.contains(rule.name().value());
    }

    private static void named(Document document, String key, List<Named> into) {
        document.root().section(key).ifPresent(all -> {
            for (Text name : all.keys()) {
                all.section(name.value()).ifPresent(section -> into.add(new Named(name, section, document)));
            }
        });
    }

    private static void listed(Document document, String key, String idKey, List<Named> into) {
        for (Section section : document.root().sections(key)) {
            Text none = new Text("", section.place(), false);
            into.add(new Named(section.text(idKey).orElse(none), section, document));
        }
    }
}
