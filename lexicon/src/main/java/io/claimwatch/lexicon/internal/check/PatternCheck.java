package io.claimwatch.lexicon.internal.check;

import java.util.Optional;

/** Whether a pattern can be parsed. The seam between the files and the pattern language. */
@FunctionalInterface
public interface PatternCheck {
    /** Takes every pattern. */
    PatternCheck NONE = pattern -> Optional.empty();

    /** What is wrong with a pattern; empty if nothing is. */
    Optional<Fault> faultIn(String pattern);

    /** @param index UTF-16 index in the pattern */
    record Fault(String message, int index) {}
}
