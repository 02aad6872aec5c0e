package io.claimwatch.contract;

import java.util.List;

/**
 * The answer of a {@link Checker}.
 *
 * @param findings gravest and surest first, those under the review threshold too
 * @param errors entries that failed on this text; the others were still judged
 */
public record Detection(List<Finding> findings, List<EntryError> errors) {
    /** Nothing found. */
    public static final Detection NONE = new Detection(List.of(), List.of());

    public Detection {
        findings = List.copyOf(findings);
        errors = List.copyOf(errors);
    }

    /** A lexicon entry that threw. */
    public record EntryError(String entry, String message) {}

    /** Whether any finding reaches the threshold. */
    public boolean flagged(double threshold) {
        return findings.stream().anyMatch(finding -> finding.confidence() >= threshold);
    }
}
