package io.claimwatch.store.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimwatch.contract.Json;

/** What is said of a case that changed without a flag or a decision; the same members as on the event bus. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseChange(String change, String caseId, String by) {
    /** @param by login; null when nobody did it */
    static String json(String change, String caseId, String by) {
        return Json.write(new CaseChange(change, caseId, by));
    }
}
