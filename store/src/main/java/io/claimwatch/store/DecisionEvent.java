package io.claimwatch.store;

import io.claimwatch.contract.Decision;

/**
 * A decision made or taken back, with its place in the stream; a decision taken back comes twice.
 *
 * @param cursor rises with every event, gaps allowed; give the last one back to go on
 * @param decision as it stands now ({@code takenBackAt} set when it was taken back since)
 */
public record DecisionEvent(long cursor, String tenant, String room, String session, String entry, Decision decision) {}
