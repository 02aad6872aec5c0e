package io.claimwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwatch.store.PostgresConfig.Tls;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with a certificate of its own. */
class PostgresTlsIT {
    private static final String SECRET = "changeit";

    @TempDir
    Path dir;

    @Test
    void theCertificateIsLookedAtAsFarAsAskedFor() throws Exception {
        Path certificate = certificate();
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", certificate.toString())
                .setServerConfig("ssl_key_file", dir.resolve("key.pem").toString())
                .start();
        try {
            int port = server.getPort();
            open(port, "localhost", Tls.VERIFY_FULL, certificate);
            open(port, "localhost", Tls.REQUIRE, null);
            open(port, "127.0.0.1", Tls.VERIFY_CA, certificate);
            assertThatThrownBy(() -> open(port, "127.0.0.1", Tls.VERIFY_FULL, certificate))
                    .as("it names localhost")
                    .hasMessageContaining("127.0.0.1");
            assertThatThrownBy(() -> open(port, "localhost", Tls.VERIFY_FULL, null))
                    .as("nobody the JVM trusts has signed it")
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            server.close();
        }
    }

    private void open(int port, String host, Tls tls, Path authorities) {
        PostgresConfig database = new PostgresConfig(host, port, "postgres", "postgres", "", 1, tls, authorities);
        Store store = Store.open(Given.config(dir, new Given.Clock()).on(database));
        assertThat(store.people().none()).isTrue();
        store.close();
    }

    /** Self-signed for localhost, as PEM files; the key belongs to us alone, or the server would not take it. */
    private Path certificate() throws Exception {
        Path store = dir.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        SECRET,
                        "-alias",
                        "db",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost")
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("keytool.txt").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, SECRET.toCharArray());
        }
        Path key = pem(
                "key.pem",
                "PRIVATE KEY",
                keys.getKey("db", SECRET.toCharArray()).getEncoded());
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        return pem("certificate.pem", "CERTIFICATE", keys.getCertificate("db").getEncoded());
    }

    private Path pem(String file, String kind, byte[] bytes) throws Exception {
        String text = "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + kind + "-----\n";
        return Files.writeString(dir.resolve(file), text);
    }
}
