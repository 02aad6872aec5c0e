package io.claimwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An entry matched in a text, with evidence and reason.
 *
 * @param entry id of the lexicon entry
 * @param title the entry's title, for people
 * @param confidence 0 to 1; findings at or above the review threshold are flagged
 * @param evidence spans of the original text, in order, at least one
 * @param normalised the matched words after every transform was undone
 * @param transforms what was undone, empty if the words were plain
 * @param basis ids of the articles broken, for this product, most specific first
 * @param suggestion what one may say instead; null if there is nothing lawful to say
 * @param needsPassport true when a registration of the product could make the words lawful and none is known
 * @param notes why the confidence is what it is, in words for people (cues seen, exemptions considered)
 * @param lexicon version of the lexicon that found it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        String entry,
        String title,
        ClaimCategory category,
        Severity severity,
        double confidence,
        List<Evidence> evidence,
        String normalised,
        Set<Transform> transforms,
        List<String> basis,
        String suggestion,
        boolean needsPassport,
        List<String> notes,
        String lexicon) {
    public Finding {
        // Always in the order of the enumeration, so that the same finding is the same JSON in every process.
        transforms = transforms == null || transforms.isEmpty()
                ? transforms
                : Collections.unmodifiableSet(EnumSet.copyOf(transforms));
        evidence = List.copyOf(evidence);
        // In one order always, so that the same finding reads the same on every run.
        transforms = transforms.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(transforms));
        basis = List.copyOf(basis);
        notes = List.copyOf(notes);
    }
}
