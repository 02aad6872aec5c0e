package io.claimwatch.store.internal;

import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.Product;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Products in their table, the latest used in memory (also that one is unknown). The cache is guarded by this monitor. */
final class SqlCatalogue implements Catalogue {
    private static final int MAX_CACHED = 20_000;

    private final ReviewData data;
    private final Map<Key, Optional<Product>> cache = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Optional<Product>> eldest) {
            return size() > MAX_CACHED;
        }
    };
    private long generation;

    SqlCatalogue(ReviewData data) {
        this.data = data;
    }

    @Override
    public CompletionStage<Void> put(Product product) {
        Key key =
                new Key(Objects.requireNonNull(product.tenant(), "tenant"), Objects.requireNonNull(product.id(), "id"));
        String json = Json.write(product);
        return Stages.map(data.writer.submit(db -> store(db, key, json), 1, 2L * json.length()), stored -> {
            replace(key, product);
            return null;
        });
    }

    @Override
    public Optional<Product> find(String tenant, String id) {
        Key key = new Key(tenant, id);
        long seen;
        synchronized (this) {
            Optional<Product> known = cache.get(key);
            if (known != null) {
                return known;
            }
            seen = generation;
        }
        Optional<Product> stored = data.readers.read(db -> db.one(
                "SELECT json FROM products WHERE tenant = ? AND id = ?",
                row -> Json.read(row.getString(1), Product.class),
                tenant,
                id));
        remember(key, stored, seen);
        return stored;
    }

    private Void store(Db db, Key key, String json) throws SQLException {
        db.update(
                "INSERT INTO products (tenant, id, json) VALUES (?, ?, ?)"
                        + " ON CONFLICT (tenant, id) DO UPDATE SET json = excluded.json",
                key.tenant(),
                key.id(),
                json);
        db.notice(Notices.PRODUCT, Json.write(List.of(key.tenant(), key.id())));
        data.audit.add(db, "tenant:" + key.tenant(), "product.put", key.id(), Map.of("sha256", Hash.sha256(json)));
        return null;
    }

    private synchronized void replace(Key key, Product product) {
        generation++;
        cache.put(key, Optional.of(product));
    }

    /**
     * Another process has replaced a product.
     *
     * @param product tenant and id as a JSON array; empty when it may have been any
     */
    synchronized void forget(String product) {
        generation++;
        if (product.isEmpty()) {
            cache.clear();
        } else {
            String[] parts = Json.read(product, String[].class);
            cache.remove(new Key(parts[0], parts[1]));
        }
    }

    /** A product may have been replaced while it was read. */
    private synchronized void remember(Key key, Optional<Product> stored, long seen) {
        if (generation == seen) {
            cache.put(key, stored);
        }
    }

    private record Key(String tenant, String id) {}
}
