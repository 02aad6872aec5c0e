/**
 * The words all modules share. Data flows one way: a {@link io.claimwatch.contract.RoomEvent} enters through the
 * gateway and becomes durable in the {@link io.claimwatch.contract.SegmentLog}; the detector reads the log in order,
 * asks the {@link io.claimwatch.contract.Checker} and hands {@link io.claimwatch.contract.Flag}s to the
 * {@link io.claimwatch.contract.FlagSink}; people answer with {@link io.claimwatch.contract.Decision}s.
 *
 * <p>Everything is an immutable record; {@link io.claimwatch.contract.Json} is the one JSON mapping. All times are
 * epoch milliseconds (UTC), all text offsets are UTF-16 indices into the original text.
 */
package io.claimwatch.contract;
