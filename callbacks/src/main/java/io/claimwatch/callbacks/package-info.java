/**
 * Calls platforms back: takes what the store's outbox holds and posts it, signed, to whoever subscribed. {@link
 * io.claimwatch.callbacks.Callbacks} is the front. See docs/adr/0011.
 */
package io.claimwatch.callbacks;
