package io.claimwatch.gateway.internal.flow;

import io.claimwatch.gateway.GatewayConfig;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** The allowance of every key in use; keys are remembered as hashes. Guarded by itself. */
public final class Allowances {
    private static final int MANY = 10_000;

    private final GatewayConfig.Rates rates;
    private final GatewayConfig.Quotas quotas;
    private final Map<String, Quota> byTenant = new HashMap<>();
    private final InstantSource clock;
    private final Map<String, Allowance> byKey = new LinkedHashMap<>(16, 0.75f, true);

    public Allowances(GatewayConfig config, InstantSource clock) {
        this.rates = config.rates();
        this.quotas = config.quotas();
        this.clock = clock;
    }

    /** Only for keys that are known to be valid, so that strangers cannot fill the map. */
    public synchronized Allowance of(String key, String tenant) {
        // Tenants are as many as there are owners of valid keys.
        Quota quota = byTenant.computeIfAbsent(
                tenant, any -> new Quota(quotas.byTenant().get(tenant), rates.burst(), clock));
        Allowance allowance = byKey.computeIfAbsent(hash(key), any -> new Allowance(rates, quota, clock));
        if (byKey.size() > MANY) {
            byKey.values().removeIf(each -> each != allowance && each.idle());
        }
        return allowance;
    }

    private static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
