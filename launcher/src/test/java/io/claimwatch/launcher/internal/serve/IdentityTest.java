package io.claimwatch.launcher.internal.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwatch.launcher.internal.cli.Stop;
import io.claimwatch.launcher.internal.config.AppConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {
    @TempDir
    Path folder;

    private AppConfig.Tls files() {
        return new AppConfig.Tls(folder.resolve("server.pem"), folder.resolve("server.key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void aCertificateAndItsKeyAreTaken(String algorithm) throws Exception {
        TestCertificate made = TestCertificate.make(folder, algorithm);
        made.writeCertificate(files().certificate());
        made.writeKey(files().key());
        Identity identity = Identity.read(files());
        assertThat(identity.leaf()).isEqualTo(made.certificate());
        assertThat(identity.toString()).contains("127.0.0.1").doesNotContain("BEGIN");
    }

    @Test
    void theKeyOfAnotherCertificateIsRefused() throws Exception {
        TestCertificate.make(folder, "EC").writeCertificate(files().certificate());
        TestCertificate.make(folder, "EC").writeKey(files().key());
        refused("is not the key of the certificate in");
        TestCertificate.make(folder, "RSA").writeKey(files().key());
        refused("is no EC key");
    }

    @Test
    void aMissingOrEmptyOrStrangeFileIsNamed() throws Exception {
        refused("server.tls-certificate " + files().certificate() + ": cannot be read (NoSuchFileException)");
        Files.writeString(files().certificate(), "");
        Files.writeString(files().key(), "");
        refused("there is no certificate in it");
        Files.writeString(files().certificate(), "hello");
        refused("is no PEM file of certificates");
        TestCertificate.make(folder, "EC").writeCertificate(files().certificate());
        refused("openssl pkcs8");
        Files.delete(files().key());
        refused("server.tls-key " + files().key() + ": cannot be read");
    }

    private void refused(String why) {
        assertThatThrownBy(() -> Identity.read(files()))
                .isInstanceOf(Stop.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("PRIVATE");
    }
}
