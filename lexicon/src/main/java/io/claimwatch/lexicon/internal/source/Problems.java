package io.claimwatch.lexicon.internal.source;

import io.claimwatch.lexicon.LexiconException;
import io.claimwatch.lexicon.LexiconProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects every mistake, so that all are shown at once. Not safe for threads. */
public final class Problems {
    private static final Comparator<LexiconProblem> IN_FILE_ORDER = Comparator.comparing(LexiconProblem::file)
            .thenComparingInt(LexiconProblem::line)
            .thenComparingInt(LexiconProblem::column)
            .thenComparing(LexiconProblem::message);

    private final List<LexiconProblem> found = new ArrayList<>();

    /** @param hint null if the message says it all */
    public void add(Place place, String message, String hint) {
        found.add(place.problem(message, hint));
    }

    public void add(LexiconProblem problem) {
        found.add(problem);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All of them, each once, by file, line and column. */
    public List<LexiconProblem> sorted() {
        return found.stream().distinct().sorted(IN_FILE_ORDER).toList();
    }

    /** @throws LexiconException with everything found, if anything was */
    public void refuseIfAny() throws LexiconException {
        if (!found.isEmpty()) {
            throw new LexiconException(sorted());
        }
    }
}
