package io.claimwatch.gateway.internal.flow;

/** Who is calling: the tenant of the API key and what the key may still send. */
public record Caller(String tenant, Allowance allowance) {}
