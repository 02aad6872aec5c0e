package io.claimwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;

/**
 * Why a text was flagged, or why not: what was heard, which entries stood as candidates, and what became of each.
 *
 * @param normalised the text as the scan read it
 * @param hits every term found, in order
 * @param candidates every pattern that matched, and what became of it; also entries that nearly matched, outcome
 *     {@code not-matched}, saying which part was missing
 * @param detection the answer itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Explanation(String normalised, List<Hit> hits, List<Candidate> candidates, Detection detection) {
    /**
     * A term found.
     *
     * @param term the term of the lexicon
     * @param classes classes it belongs to
     * @param start UTF-16 index in the original text; negative when it lies in the words before
     * @param end exclusive
     * @param transforms what had to be undone to find it
     */
    public record Hit(String term, List<String> classes, int start, int end, Set<Transform> transforms) {}

    /**
     * An entry that was considered.
     *
     * @param outcome {@code flagged}, {@code below-threshold}, {@code needs-passport}, {@code lawful},
     *     {@code cleared} or {@code not-matched}
     * @param reason in words, such as "negation 不能 before 治疗"
     * @param stage what spoke against it: {@code negation}, {@code question}, {@code refuted}, {@code warning}, {@code
     *     exemption}, {@code border}, {@code word-boundary}, {@code product} or {@code threshold}; of one that did not
     *     match {@code part}, {@code distance}, {@code order}, {@code surroundings}, {@code twice} or {@code doubt}; null when nothing did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Candidate(
            String entry, String pattern, List<Evidence> evidence, String outcome, String reason, String stage) {}
}
