package io.claimwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets of call-backs in the files, with and without a key. */
class SealedSecretsTest {
    private static final SealKey KEY = SealKey.of("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    private static final SealKey OTHER = SealKey.of("YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE=");
    private static final String URL = "https://platform.example/hook";

    @TempDir
    Path dir;

    private final Given.Clock clock = new Given.Clock();

    private Store open(SealKey key) {
        return Store.open(Given.config(dir, clock).sealedWith(key));
    }

    private static Subscriptions.Created subscribe(Store store) {
        return store.subscriptions()
                .create("t1", "平台", URL, false, "admin")
                .toCompletableFuture()
                .join();
    }

    /** Whether it stands in any of the files, free pages included. */
    private boolean inTheFiles(String text) throws IOException {
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void withAKeyNoSecretStandsInTheFilesAndCallBacksAreSignedAllTheSame() throws IOException {
        Subscriptions.Created made;
        Subscriptions.Created again;
        try (Store store = open(KEY)) {
            made = subscribe(store);
            again = store.subscriptions()
                    .rotate(made.subscription().id(), Duration.ofHours(1), "admin")
                    .toCompletableFuture()
                    .join();
            assertThat(store.outbox()
                            .target(made.subscription().id())
                            .orElseThrow()
                            .secrets())
                    .containsExactly(again.secret(), made.secret());
        }
        assertThat(inTheFiles(made.subscription().id())).isTrue();
        assertThat(inTheFiles(made.secret())).isFalse();
        assertThat(inTheFiles(again.secret())).isFalse();
    }

    @Test
    void whatWasThereBeforeTheKeyIsEncryptedAtTheNextStart() {
        Subscriptions.Created made;
        try (Store store = open(null)) {
            made = subscribe(store);
        }
        try (Store store = open(KEY)) {
            assertThat(store.outbox()
                            .target(made.subscription().id())
                            .orElseThrow()
                            .secrets())
                    .containsExactly(made.secret());
        }
        assertThatThrownBy(() -> open(null)).hasStackTraceContaining("there is no store.seal-key");
        assertThatThrownBy(() -> open(OTHER)).hasStackTraceContaining("another store.seal-key");
        try (Store store = open(KEY)) {
            assertThat(store.outbox().target(made.subscription().id())).isPresent();
        }
    }
}
