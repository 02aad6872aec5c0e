/**
 * Kafka between gateway, detectors and console, when they run as processes of their own. {@link
 * io.claimwatch.broker.Broker} is the front; {@link io.claimwatch.broker.BrokerConfig} holds what can be told to it. The
 * other modules never see it: they are handed contract's interfaces, by the launcher.
 *
 * <p>The topics: {@code segments} (everything that happens in rooms, in order), {@code flags}, {@code showcase} (what
 * stands in each room, for whoever takes it over), {@code products} and {@code keys} (read whole), {@code dead-letters}.
 */
package io.claimwatch.broker;
