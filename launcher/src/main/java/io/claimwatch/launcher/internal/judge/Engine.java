package io.claimwatch.launcher.internal.judge;

import io.claimwatch.detector.ClaimDetector;
import io.claimwatch.launcher.internal.cli.Stop;
import io.claimwatch.lexicon.Lexicon;
import io.claimwatch.lexicon.LexiconException;
import java.nio.file.Path;

/** The lexicon and the detector over it, as a command needs them. */
public record Engine(Lexicon lexicon, ClaimDetector checker) {
    /**
     * @param directory where the lexicon's files are; null for the one inside the jar
     * @throws Stop when the lexicon has mistakes
     */
    public static Lexicon lexicon(Path directory) {
        try {
            return directory == null ? Lexicon.load() : Lexicon.load(directory);
        } catch (LexiconException e) {
            throw new Stop(
                    "the lexicon has " + e.problems().size() + " mistakes; the first: "
                            + e.problems().get(0).render().lines().findFirst().orElse("")
                            + " (claimwatch lexicon verify shows all)",
                    e);
        }
    }

    public static Engine of(Lexicon lexicon) {
        return new Engine(lexicon, ClaimDetector.of(lexicon.data()));
    }
}
