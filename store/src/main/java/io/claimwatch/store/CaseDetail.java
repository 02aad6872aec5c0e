package io.claimwatch.store;

import io.claimwatch.contract.Decision;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Segment;
import java.util.List;

/**
 * A case with everything that led to it.
 *
 * @param occurrences its flags, oldest first; the newest 200 at most
 * @param context what was said around the newest standing flag, in order, that segment included
 * @param decisions oldest first, those taken back included
 * @param notes oldest first
 * @param corrections what the host said on air to take it back, oldest first
 */
public record CaseDetail(
        CaseSummary summary,
        List<Occurrence> occurrences,
        List<Segment> context,
        List<Decision> decisions,
        List<Note> notes,
        List<Correction> corrections) {

    /**
     * One time it was said.
     *
     * @param withdrawn true when the final words did not bear it out
     * @param corrected true when a correction on air belongs to it
     */
    public record Occurrence(Flag flag, boolean withdrawn, boolean corrected) {}

    /** Free words of a person. */
    public record Note(long id, String caseId, String by, long at, String text) {}

    /** A correction on air and the flag it belongs to. */
    public record Correction(String flagId, Segment words) {}
}
