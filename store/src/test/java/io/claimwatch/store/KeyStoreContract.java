package io.claimwatch.store;

import static io.claimwatch.store.Given.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What every store does with keys and products. */
abstract class KeyStoreContract extends StoreContract {
    @Test
    void aKeyOpensItsTenantUntilRevokedAlsoAfterARestart() {
        KeyStore.Created made = await(store.keys().create("t1", "平台", "admin"));
        assertThat(made.secret()).startsWith("cwk_");
        assertThat(made.toString()).doesNotContain(made.secret());
        reopen();
        assertThat(store.apiKeys().tenantOf(made.secret())).contains("t1");
        assertThat(store.apiKeys().tenantOf(made.secret() + "x")).isEmpty();
        assertThat(store.apiKeys().tenantOf(null)).isEmpty();
        await(store.audit().record("test", "barrier", "", java.util.Map.of()));
        assertThat(store.keys().list("t1")).singleElement().satisfies(key -> assertThat(key.lastUsedAt())
                .isEqualTo(clock.millis()));
        await(store.keys().revoke(made.key().id(), "admin"));
        assertThat(store.apiKeys().tenantOf(made.secret())).isEmpty();
        assertThat(store.keys().list(null)).singleElement().satisfies(key -> assertThat(key.revokedAt())
                .isNotNull());
    }

    @Test
    void adoptsAGivenKeyOnce() {
        String given = "ingest-key-given-by-hand";
        long id = await(store.keys().adopt("t1", "首次", given, "setup")).id();
        assertThat(await(store.keys().adopt("t1", "首次", given, "setup")).id()).isEqualTo(id);
        assertThat(store.apiKeys().tenantOf(given)).contains("t1");
        assertThatThrownBy(() -> await(store.keys().adopt("t2", "首次", given, "setup")))
                .isInstanceOf(StoreRefusal.class);
        assertThatThrownBy(() -> await(store.keys().adopt("t1", "短", "short", "setup")))
                .isInstanceOf(StoreRefusal.class);
    }

    @Test
    void productsAreReplacedAndKeptPerTenant() {
        Product first = new Product("t1", "p1", "叶黄素软糖", ProductCategory.FOOD, null, new BigDecimal("19.90"), null);
        Product second = new Product("t1", "p1", "叶黄素软糖", ProductCategory.HEALTH_FOOD, null, null, null);
        assertThat(store.catalogue().find("t1", "p1")).isEmpty();
        await(store.catalogue().put(first));
        assertThat(store.catalogue().find("t1", "p1")).contains(first);
        await(store.catalogue().put(second));
        reopen();
        assertThat(store.catalogue().find("t1", "p1")).contains(second);
        assertThat(store.catalogue().find("t2", "p1")).isEmpty();
    }
}
