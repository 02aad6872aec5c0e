package io.claimwatch.broker.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.broker.BrokerSecurity;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ClientsTest {
    private static final BrokerSecurity BOTH = new BrokerSecurity(
            "sasl-ssl", Path.of("ca.pem"), null, Path.of("me.p12"), "key secret", "SCRAM-SHA-512", "us\"er", "s\\e");

    private static Map<String, Object> settings(BrokerSecurity security) {
        Map<String, Object> settings = new HashMap<>();
        Clients.secure(settings, security);
        return settings;
    }

    @Test
    void namesCertificatesAndSignsIn() {
        assertThat(settings(BOTH))
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("ssl.truststore.type", "PEM")
                .containsEntry("ssl.keystore.type", "PKCS12")
                .containsEntry("ssl.keystore.password", "key secret")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry(
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required"
                                + " username=\"us\\\"er\" password=\"s\\\\e\";");
    }

    @Test
    void saysNothingOfCertificatesWithoutTls() {
        assertThat(settings(BrokerSecurity.PLAIN)).containsOnlyKeys("security.protocol");
    }

    @Test
    void neverShowsASecret() {
        assertThat(BOTH.toString()).contains("SCRAM-SHA-512").doesNotContain("secret", "s\\e");
    }

    @Test
    void refusesToSignInWithoutAPassword() {
        Assertions.assertThatThrownBy(
                        () -> new BrokerSecurity("sasl-ssl", null, null, null, null, "PLAIN", "user", null))
                .hasMessageContaining("password");
    }
}
