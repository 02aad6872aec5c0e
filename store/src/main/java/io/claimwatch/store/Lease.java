package io.claimwatch.store;

/**
 * One person looks at a case; nobody else may decide it until then.
 *
 * @param by login of the holder
 * @param until when it ends by itself, epoch milliseconds
 */
public record Lease(String caseId, String by, long until) {}
