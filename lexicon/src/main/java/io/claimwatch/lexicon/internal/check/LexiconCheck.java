package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Problems;

/** One invariant of the lexicon. Reports every breach and never throws. */
interface LexiconCheck {
    void check(Draft draft, Problems problems);
}
