package io.claimwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A person's answer to a case.
 *
 * @param id unique
 * @param reason required for {@link Measure#DISMISS} and for every measure graver than {@link Measure#WARN}
 * @param note free words; null if none
 * @param by login of who decided
 * @param at epoch milliseconds
 * @param effectiveAt when it takes effect: at once for a correction, ten seconds later for graver measures
 * @param until end of a term (suspension, blacklist), epoch milliseconds; null if there is none
 * @param takenBackAt when it was taken back; null if it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Decision(
        String id,
        String caseId,
        Measure measure,
        String reason,
        String note,
        String by,
        long at,
        long effectiveAt,
        Long until,
        Long takenBackAt) {}
