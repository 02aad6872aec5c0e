package io.claimwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A finding in a room at a time.
 *
 * @param id deterministic over (tenant, source, room, session, sequence, entry, evidence): finding it again changes
 *     nothing
 * @param caseId groups the repeats of one flag in one session: (tenant, room, session, entry, normalised words)
 * @param segment the words it was found in
 * @param product what was on at that time; null if unknown
 * @param context room facts at that time; null if the session never announced itself
 * @param provisional true while it rests on a hypothesis
 * @param shadow true when the tenant only measures: kept and counted, shown to nobody; null for false
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Flag(
        String id,
        String caseId,
        Segment segment,
        Finding finding,
        Product product,
        SessionStart context,
        boolean provisional,
        Boolean shadow) {

    /** A flag for all to see. */
    public Flag(
            String id,
            String caseId,
            Segment segment,
            Finding finding,
            Product product,
            SessionStart context,
            boolean provisional) {
        this(id, caseId, segment, finding, product, context, provisional, null);
    }

    /** The same, shown to nobody. */
    public Flag hidden() {
        return new Flag(id, caseId, segment, finding, product, context, provisional, true);
    }

    /** Whether nobody is shown it. */
    public boolean shadowed() {
        return Boolean.TRUE.equals(shadow);
    }

    /** Something that ends what an earlier flag began. */
    public sealed interface Change {
        /** A provisional flag that the final words did not bear out. */
        record Withdrawn(String flagId) implements Change {}

        /** The host took it back on air (Order 117 Art. 31): the correction belongs to these flags. */
        record Corrected(List<String> flagIds, Segment correction) implements Change {}
    }
}
