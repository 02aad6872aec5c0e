/**
 * The load gate: rooms that talk over a few WebSockets, somebody who watches the push stream, and a verdict. The
 * generator is this process, the server another.
 */
package io.claimwatch.bench.load;
