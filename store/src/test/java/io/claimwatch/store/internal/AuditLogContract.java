package io.claimwatch.store.internal;

import static io.claimwatch.store.Given.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.store.AuditLog;
import io.claimwatch.store.Given;
import io.claimwatch.store.StoreConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chain of hashes, on every database. */
abstract class AuditLogContract {
    private Engine store;

    abstract StoreConfig config(Given.Clock clock);

    /** Statements that open the table to changes of any kind, as somebody with the database's password could. */
    abstract List<String> breakIn();

    @BeforeEach
    void open() {
        store = Engine.open(config(new Given.Clock()));
        for (int i = 1; i <= 1500; i++) {
            var unused = store.audit().record("anna", "test.act", "subject-" + i % 3, Map.of("number", i, "词", "原因"));
        }
        await(store.audit().record("ben", "test.end", "", Map.of()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anUntouchedChainIsIntact() {
        AuditLog.Verification verification = store.audit().verify();
        assertThat(verification.intact()).isTrue();
        assertThat(verification.rows()).isEqualTo(1501);
        assertThat(verification.head())
                .isEqualTo(
                        store.audit().page(Long.MAX_VALUE, null, null, 1).get(0).hash());
    }

    @Test
    void theDatabaseItselfRefusesChanges() {
        for (String change : new String[] {"UPDATE audit SET actor = 'eve'", "DELETE FROM audit WHERE number = 3"}) {
            assertThat(store.reviewWriter().submit(db -> db.update(change)))
                    .failsWithin(java.time.Duration.ofSeconds(30));
        }
        assertThat(store.audit().verify().intact()).isTrue();
    }

    @Test
    void aChangedRowIsFound() {
        tamper("UPDATE audit SET actor = 'eve' WHERE number = 1203");
        assertThat(store.audit().verify().broken()).isEqualTo(Optional.of(1203L));
    }

    @Test
    void aMissingRowIsFound() {
        tamper("DELETE FROM audit WHERE number = 700");
        assertThat(store.audit().verify().broken()).isEqualTo(Optional.of(700L));
    }

    @Test
    void pagesAreFilteredNewestFirst() {
        assertThat(store.audit().page(100, "anna", "subject-1", 5))
                .extracting(AuditLog.Entry::number)
                .containsExactly(97L, 94L, 91L, 88L, 85L);
        assertThat(store.audit().page(100, "eve", null, 5)).isEmpty();
    }

    private void tamper(String change) {
        await(store.reviewWriter().submit(db -> {
            for (String opening : breakIn()) {
                db.execute(opening);
            }
            return db.update(change);
        }));
    }
}
