package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Named;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Text;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Dates are real and written 2015-09-01. */
final class DateCheck implements LexiconCheck {
    @Override
    public void check(Draft draft, Problems problems) {
        List<Named> dated = new ArrayList<>(draft.laws());
        dated.addAll(draft.articles());
        for (Named each : dated) {
            each.section()
                    .text("in-force")
                    .filter(date -> !isDate(date))
                    .ifPresent(date ->
                            problems.add(date.place(), "'" + date.value() + "' is no date", "write it 2015-09-01"));
        }
    }

    private static boolean isDate(Text text) {
        try {
            LocalDate.parse(text.value());
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
