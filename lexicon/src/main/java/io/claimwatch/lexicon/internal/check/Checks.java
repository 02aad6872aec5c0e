package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Problems;
import java.util.List;

/** All checks there are, in three ranks. */
public final class Checks {
    /** Each file by itself. */
    private static final List<LexiconCheck> LOCAL = List.of(
            new SchemaCheck(List.of(
                    new UnknownKeyCheck(),
                    new RepeatedKeyCheck(),
                    new MissingValueCheck(),
                    new ShapeCheck(),
                    new UnknownValueCheck())),
            new ConfidenceCheck(),
            new IdCheck(),
            new CategoryFileCheck(),
            new FewExamplesCheck(),
            new DateCheck(),
            new RepeatedTermCheck(),
            new RepeatedCodewordCheck(),
            new EmptyClassCheck(),
            new LawfulFunctionsCheck(),
            new ExemptionTargetCheck());

    /** One file against the others; pointless while one of them cannot be read. */
    private static final List<LexiconCheck> ACROSS = List.of(
            new RepeatedNameCheck(),
            new UnknownClassCheck(),
            new UnknownBasisCheck(),
            new UnknownLawCheck(),
            new UnknownEntryCheck(),
            new UnknownSwitchCheck(),
            new MissingTriggerCheck());

    /** What deserves a look but refuses nothing. */
    private static final List<LexiconCheck> SOFT = List.of(new UnusedClassCheck(), new UnusualFunctionCheck());

    private Checks() {}

    /**
     * Everything that refuses a lexicon.
     *
     * @param complete whether every file could be read
     */
    public static void run(Draft draft, boolean complete, PatternCheck patterns, Problems problems) {
        LOCAL.forEach(check -> check.check(draft, problems));
        new PatternSyntaxCheck(patterns).check(draft, problems);
        if (complete) {
            ACROSS.forEach(check -> check.check(draft, problems));
        }
    }

    /** Remarks on a lexicon that is otherwise in order. */
    public static void remark(Draft draft, Problems remarks) {
        SOFT.forEach(check -> check.check(draft, remarks));
    }
}
