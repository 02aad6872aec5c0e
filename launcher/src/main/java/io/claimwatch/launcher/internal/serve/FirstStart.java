package io.claimwatch.launcher.internal.serve;

import io.claimwatch.contract.Role;
import io.claimwatch.launcher.internal.cli.Stop;
import io.claimwatch.launcher.internal.config.AppConfig;
import io.claimwatch.store.KeyStore;
import io.claimwatch.store.People;
import io.claimwatch.store.Person;
import io.claimwatch.store.Store;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Makes the first person and the first key. Secrets are printed to the terminal once and written nowhere. */
final class FirstStart {
    static final String DEMO_PASSWORD = "claimwatch-demo";

    private static final String ADMIN = "admin";
    private static final String US = "system";
    private static final int PASSWORD_BYTES = 15;

    private final Store store;
    private final AppConfig config;
    private final Map<String, String> environment;
    private final boolean demo;
    private final List<String> announcements;

    /** @param announcements gets lines for the terminal, also when it fails half-way */
    FirstStart(
            Store store, AppConfig config, Map<String, String> environment, boolean demo, List<String> announcements) {
        this.store = store;
        this.config = config;
        this.environment = environment;
        this.demo = demo;
        this.announcements = announcements;
    }

    /** Blocks. */
    void run() {
        person();
        key();
    }

    private void person() {
        People people = store.people();
        if (!people.none()) {
            if (people.passwordMatches(ADMIN, DEMO_PASSWORD)) {
                announcements.add(
                        demo
                                ? "sign in:  " + ADMIN + " / " + DEMO_PASSWORD
                                : "warning:  " + ADMIN + " still has the demonstration's password; change it");
            }
            return;
        }
        String chosen = environment.get(AppConfig.ADMIN_PASSWORD);
        String password = chosen != null ? chosen : demo ? DEMO_PASSWORD : generated();
        boolean generated = chosen == null && !demo;
        Person admin = new Person(ADMIN, "Admin", null, Set.of(Role.ADMIN), generated, false, 0);
        await(AppConfig.ADMIN_PASSWORD, people.create(admin, password, US));
        if (chosen != null) {
            announcements.add("sign in:  " + ADMIN + ", with the password of " + AppConfig.ADMIN_PASSWORD);
        } else {
            announcements.add("sign in:  " + ADMIN + " / " + password + (generated ? "  (shown only now)" : ""));
        }
    }

    private void key() {
        KeyStore keys = store.keys();
        String chosen = environment.get(AppConfig.INGEST_KEY);
        if (chosen != null) {
            await(AppConfig.INGEST_KEY, keys.adopt(config.tenant(), "first key", chosen, US));
        } else if (keys.list(config.tenant()).isEmpty() && !demo) {
            KeyStore.Created created = await("key", keys.create(config.tenant(), "first key", US));
            announcements.add("API key:  " + created.secret() + "  (shown only now)");
        }
    }

    private static String generated() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static <T> T await(String what, CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new Stop(what + ": " + e.getCause().getMessage(), e);
        }
    }
}
