package io.claimwatch.lexicon.internal.load;

import io.claimwatch.lexicon.internal.check.PatternCheck;
import io.claimwatch.lexicon.match.Pattern;
import io.claimwatch.lexicon.match.PatternSyntaxException;
import java.util.Optional;

/** Asks the pattern language itself. */
public final class ParsedPatterns implements PatternCheck {
    @Override
    public Optional<Fault> faultIn(String pattern) {
        try {
            Pattern.parse(pattern);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(new Fault(e.getMessage(), e.index()));
        }
    }
}
