package io.claimwatch.store;

import io.claimwatch.contract.Flag;

/**
 * A stored flag with its place in the stream of flags.
 *
 * @param cursor rises with every flag stored, gaps allowed; give the last one back to go on
 * @param storedAt when it became durable
 */
public record FlagEvent(long cursor, Flag flag, long storedAt, boolean withdrawn) {}
