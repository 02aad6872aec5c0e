package io.claimwatch.launcher.internal.feed;

/**
 * One event on its way.
 *
 * @param json the event on one line
 */
public record Outgoing(String room, String session, long sequence, String json) {}
