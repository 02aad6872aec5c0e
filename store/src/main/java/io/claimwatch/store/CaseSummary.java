package io.claimwatch.store;

import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.contract.Severity;

/**
 * The repeats of one flag in one session, as a row of the queue.
 *
 * @param version rises with every decision, taking back and re-opening, not with repeats; give it back to decide
 * @param priority see {@link Priority}; 0 when nothing waits
 * @param severity the gravest of its flags
 * @param confidence the surest of its flags, 0 to 1
 * @param audience people watching, the most seen; null if unknown
 * @param productCategory null if unknown
 * @param waitingSince when the first words nobody has decided on were spoken
 * @param count standing flags, at least 1 unless withdrawn
 * @param countSinceDecision flags said after the last standing decision; 0 if there is none
 * @param saidAgain true when it was re-opened because the words were said again after a decision
 * @param escalated true when it waits for a lead
 * @param correctedAt when the host took it back on air (receipt); null if not
 * @param lease who looks at it now; null if nobody
 * @param latest the newest standing flag: words, evidence, product
 */
public record CaseSummary(
        String id,
        long version,
        CaseStatus status,
        long priority,
        String tenant,
        String room,
        String session,
        String entry,
        String title,
        ClaimCategory category,
        Severity severity,
        double confidence,
        String normalised,
        String lang,
        String host,
        String operator,
        Integer audience,
        ProductCategory productCategory,
        long firstSpokenAt,
        long lastSpokenAt,
        long waitingSince,
        int count,
        int countSinceDecision,
        boolean saidAgain,
        boolean escalated,
        Long correctedAt,
        Lease lease,
        Flag latest) {}
