package io.claimwatch.lexicon;

import java.util.List;
import java.util.stream.Collectors;

/** A lexicon with mistakes: all of them at once; nothing of the faulty files was taken. */
public final class LexiconException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<LexiconProblem> problems;

    public LexiconException(List<LexiconProblem> problems) {
        super(problems.stream().map(LexiconProblem::render).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<LexiconProblem> problems() {
        return problems;
    }
}
