package io.claimwatch.broker.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Segment;
import java.util.List;

/** One record of {@code flags}; the schema is {@code flag-event}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FlagRecord.Raised.class, name = "flag"),
    @JsonSubTypes.Type(value = FlagRecord.Withdrawn.class, name = "withdrawn"),
    @JsonSubTypes.Type(value = FlagRecord.Corrected.class, name = "corrected")
})
sealed interface FlagRecord {
    /** A flag, provisional or final; the same id again changes nothing, but a final confirms a provisional one. */
    record Raised(Flag flag) implements FlagRecord {}

    /**
     * A provisional flag that the final words did not bear out.
     *
     * @param caseId null where the flag was raised too long ago to be remembered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Withdrawn(String flagId, String caseId) implements FlagRecord {}

    /** The host took it back on air. */
    record Corrected(List<String> flagIds, Segment correction) implements FlagRecord {}
}
