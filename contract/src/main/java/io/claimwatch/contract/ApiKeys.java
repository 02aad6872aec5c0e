package io.claimwatch.contract;

import java.util.Optional;

/** Tells which tenant an API key belongs to. Keys are stored as hashes only. */
public interface ApiKeys {
    /** The tenant of a valid key; empty for an unknown or revoked one. Cached; never blocks for long. */
    Optional<String> tenantOf(String key);
}
