package io.claimwatch.launcher.internal.judge;

import io.claimwatch.lexicon.Lexicon;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which lexicon a command uses. */
public final class LexiconOption {
    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "Use the lexicon files in this directory instead of the built-in ones.")
    private Path directory;

    /** @throws io.claimwatch.launcher.internal.cli.Stop when the lexicon has mistakes */
    public Lexicon lexicon() {
        return Engine.lexicon(directory);
    }

    /** @throws io.claimwatch.launcher.internal.cli.Stop when the lexicon has mistakes */
    public Engine load() {
        return Engine.of(lexicon());
    }
}
