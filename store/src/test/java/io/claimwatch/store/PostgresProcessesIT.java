package io.claimwatch.store;

import static io.claimwatch.store.Given.await;
import static io.claimwatch.store.Given.flag;
import static io.claimwatch.store.Given.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Lane;
import io.claimwatch.contract.Measure;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.contract.SegmentLog.Logged;
import io.claimwatch.contract.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two stores at one database: what two processes do. */
class PostgresProcessesIT {
    private static final int SENTENCES = 400;

    private final PostgresConfig database = TestPostgres.fresh();
    private final Given.Clock clock = new Given.Clock();

    @TempDir
    Path dir;

    private Store one;
    private Store two;

    @BeforeEach
    void open() {
        one = Store.open(Given.config(dir, clock).on(database));
        two = Store.open(Given.config(dir, clock).on(database));
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @Test
    void bothAppendAndEveryReaderSeesAllInOrderAndNothingTwice() {
        List<CompletionStage<?>> answers = new ArrayList<>();
        for (long sequence = 1; sequence <= SENTENCES; sequence++) {
            answers.add(one.segments().append(List.of(said("r1", sequence, "一"), said("both", sequence, "同"))));
            answers.add(two.segments().append(List.of(said("r2", sequence, "二"), said("both", sequence, "同"))));
        }
        List<Logged> followed = new ArrayList<>();
        long from = 0;
        while (followed.size() < 3 * SENTENCES) {
            List<Logged> page = two.segments().read(from, 100);
            followed.addAll(page);
            from = page.isEmpty() ? from : page.get(page.size() - 1).position();
        }
        answers.forEach(Given::await);
        assertThat(two.segments().read(from, 100)).isEmpty();
        Map<Lane, Long> last = new HashMap<>();
        for (Logged logged : followed) {
            Long before = last.put(logged.event().lane(), logged.event().sequence());
            assertThat(logged.event().sequence()).isEqualTo(before == null ? 1 : before + 1);
        }
        assertThat(last).hasSize(3).containsValue((long) SENTENCES);
        assertThat(one.segments().lastSequence(said("r2", 1, "").lane())).isEqualTo(SENTENCES);
    }

    @Test
    void aFlagOfBothIsStoredOnceAndEachHasItsPosition() {
        List<CompletionStage<List<Flag>>> answers = new ArrayList<>();
        for (long sequence = 1; sequence <= 50; sequence++) {
            Flag flag = flag(said("r1", sequence, "能治"), "e1", Severity.HIGH, 9);
            answers.add(one.flags().commit("detector-0", sequence, List.of(flag), List.of()));
            answers.add(two.flags().commit("detector-1", sequence + 100, List.of(flag), List.of()));
        }
        assertThat(answers.stream().mapToInt(answer -> await(answer).size()).sum())
                .isEqualTo(50);
        assertThat(one.review().flagsSince(null, 0, 1000)).hasSize(50);
        assertThat(two.review().summary("r1-e1").orElseThrow().count()).isEqualTo(50);
        assertThat(two.flags().position("detector-0")).isEqualTo(50);
        assertThat(one.flags().position("detector-1")).isEqualTo(150);
    }

    @Test
    void theAuditChainHoldsWhoeverWrites() {
        List<CompletionStage<?>> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            answers.add(one.audit().record("anna", "test.one", "", Map.of()));
            answers.add(two.audit().record("ben", "test.two", "", Map.of()));
        }
        answers.forEach(Given::await);
        assertThat(one.audit().verify().intact()).isTrue();
        assertThat(two.audit().verify().rows()).isEqualTo(200);
    }

    @Test
    void keysAndProductsMadeInOneAreKnownInTheOther() {
        KeyStore.Created made = await(one.keys().create("t1", "平台", "admin"));
        until(() -> two.apiKeys().tenantOf(made.secret()).isPresent());
        await(two.keys().revoke(made.key().id(), "admin"));
        until(() -> one.apiKeys().tenantOf(made.secret()).isEmpty());
        Product first = new Product("t1", "p 1", "软糖", ProductCategory.FOOD, null, null, null);
        Product second = new Product("t1", "p 1", "软糖", ProductCategory.HEALTH_FOOD, null, null, null);
        await(one.catalogue().put(first));
        until(() -> two.catalogue().find("t1", "p 1").equals(java.util.Optional.of(first)));
        await(one.catalogue().put(second));
        until(() -> two.catalogue().find("t1", "p 1").equals(java.util.Optional.of(second)));
    }

    @Test
    void whoSignsInAtOneConsoleIsSignedInAtTheOther() {
        await(one.people()
                .create(new Person("anna", "安娜", null, java.util.Set.of(), false, false, 0), "password", "x"));
        String token = await(two.people().signIn("anna", "password", null)).token();
        assertThat(one.people().session(token)).isPresent();
        await(one.people().signOut(token));
        assertThat(two.people().session(token)).isEmpty();
    }

    @Test
    void hintsTellTheOtherProcessWhatToLookAtAndNotTheOneThatDidIt() throws Exception {
        BlockingQueue<StoreHint.Kind> own = new LinkedBlockingQueue<>();
        BlockingQueue<StoreHint> heard = new LinkedBlockingQueue<>();
        settled();
        var unusedOwn = one.onHint(hint -> own.add(hint.kind()));
        var unusedOther = two.onHint(heard::add);
        await(one.flags().commit("d", 1, List.of(flag(said("r1", 1, "能治"), "e1", Severity.HIGH, 9)), List.of()));
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(new StoreHint(StoreHint.Kind.FLAGS, ""));
        await(one.review().lease("r1-e1", "anna"));
        assertThat(heard.poll(10, TimeUnit.SECONDS))
                .isEqualTo(new StoreHint(
                        StoreHint.Kind.CASE, "{\"change\":\"leased\",\"caseId\":\"r1-e1\",\"by\":\"anna\"}"));
        await(one.review().decide(new Ruling("r1-e1", 1, Measure.WARN, null, null, null, "anna")));
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(new StoreHint(StoreHint.Kind.DECISIONS, ""));
        await(two.segments().append(List.of(said("r1", 1, "barrier"))));
        until(() -> one.segments().end() == 1);
        assertThat(own).isEmpty();
    }

    /** Both listen: what one makes, the other hears. */
    private void settled() {
        KeyStore.Created a = await(one.keys().create("t1", "a", "admin"));
        KeyStore.Created b = await(two.keys().create("t1", "b", "admin"));
        until(() -> two.apiKeys().tenantOf(a.secret()).isPresent()
                && one.apiKeys().tenantOf(b.secret()).isPresent());
    }

    private static void until(BooleanSupplier holds) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
