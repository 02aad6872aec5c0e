/**
 * The front door. {@link io.claimwatch.gateway.SegmentIntake} is mounted on a router by the launcher;
 * {@link io.claimwatch.gateway.GatewayConfig} holds every limit. Inside, {@code internal.read} turns bytes into checked
 * events and knows nothing of the network; {@code internal.format} reads what recognisers write; {@code internal.flow}
 * holds what bounds and counts; {@code internal.guard} watches connections; {@code internal.http}
 * and {@code internal.socket} are the two ways in.
 */
package io.claimwatch.gateway;
