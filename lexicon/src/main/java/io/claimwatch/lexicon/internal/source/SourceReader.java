package io.claimwatch.lexicon.internal.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads files into a draft; files that are not YAML, or out of place, become problems. */
public final class SourceReader {
    /** Overlays last, so that of two equal ids theirs is the one reported. */
    private static final Comparator<SourceFile> ORDER = Comparator.comparing(
                    (SourceFile file) -> file.path().startsWith(FileKind.OVERLAY))
            .thenComparing(SourceFile::path);

    private SourceReader() {}

    /** In the order of their paths, an overlay last, whatever order they came in. */
    public static Draft read(List<SourceFile> files, Problems problems) {
        List<Parsed> parsed =
                files.parallelStream().sorted(ORDER).map(SourceReader::parse).toList();
        List<Document> documents = new ArrayList<>();
        for (Parsed each : parsed) {
            each.problems.sorted().forEach(problems::add);
            each.document.ifPresent(documents::add);
        }
        return new Draft(documents);
    }

    private static Parsed parse(SourceFile file) {
        Problems problems = new Problems();
        Optional<FileKind> kind = FileKind.of(file.path());
        if (kind.isEmpty()) {
            problems.add(
                    file.at(1, 0),
                    "no place for a file of the lexicon",
                    "legal-basis.yaml, LANG/classes/*.yaml, LANG/codewords.yaml, LANG/exemptions[-TOPIC].yaml, LANG/*.yaml");
            return new Parsed(Optional.empty(), problems);
        }
        String inside = FileKind.inside(file.path());
        String language = inside.contains("/") ? inside.substring(0, 2) : "";
        return new Parsed(
                YamlTree.read(file, problems).map(root -> new Document(file, kind.get(), language, root)), problems);
    }

    /** Each file collects for itself, since files are read at the same time. */
    private record Parsed(Optional<Document> document, Problems problems) {}
}
