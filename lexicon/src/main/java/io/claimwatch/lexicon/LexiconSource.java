package io.claimwatch.lexicon;

import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.SourceFile;
import io.claimwatch.lexicon.internal.source.SourceFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a lexicon's files are.
 *
 * @param directory laid out as docs/LEXICON.md says; null for the class path
 * @param overlay a tenant's additions, laid out the same, and {@code overlay.yaml} with what is off; null if none
 */
public record LexiconSource(Path directory, Path overlay) {
    /** The lexicon that comes with the program. */
    public static LexiconSource onClassPath() {
        return new LexiconSource(null, null);
    }

    public static LexiconSource in(Path directory) {
        return new LexiconSource(directory, null);
    }

    /** The same with an overlay. */
    public LexiconSource with(Path tenantOverlay) {
        return new LexiconSource(directory, tenantOverlay);
    }

    List<SourceFile> files(Problems problems) {
        List<SourceFile> files = new ArrayList<>(
                directory == null ? SourceFinder.onClassPath(problems) : SourceFinder.inDirectory(directory, problems));
        if (overlay != null) {
            files.addAll(SourceFinder.inOverlay(overlay, problems));
        }
        return files;
    }
}
