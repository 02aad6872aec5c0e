package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Nearest;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Text;

/** An overlay switches off what is there. */
final class UnknownSwitchCheck implements LexiconCheck {
    @Override
    public void check(Draft draft, Problems problems) {
        for (Text id : draft.off()) {
            if (!draft.baseIds().contains(id.value())) {
                problems.add(
                        id.place(),
                        "unknown entry or exemption '" + id.value() + "'",
                        Nearest.hint(id.value(), draft.baseIds()));
            }
        }
    }
}
