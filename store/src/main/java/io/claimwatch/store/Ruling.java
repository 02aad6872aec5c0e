package io.claimwatch.store;

import io.claimwatch.contract.Measure;

/**
 * What a person wants to decide.
 *
 * @param version the case's as last seen
 * @param reason needed to dismiss and for every measure graver than a warning; else may be null
 * @param note free words; null if none
 * @param until end of the term, epoch milliseconds, in the future; needed to suspend or blacklist, null otherwise
 * @param by login of who decides
 */
public record Ruling(String caseId, long version, Measure measure, String reason, String note, Long until, String by) {}
