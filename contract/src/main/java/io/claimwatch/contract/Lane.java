package io.claimwatch.contract;

/** One source's stream inside one session of one room: the scope of sequence numbers and of order. */
public record Lane(String tenant, String source, String room, String session) {}
