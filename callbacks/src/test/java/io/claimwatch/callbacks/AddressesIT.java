package io.claimwatch.callbacks;

import static io.claimwatch.callbacks.TestCallbacks.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.CallbackRule;
import io.claimwatch.store.Subscriptions;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may be called, and that it is they who are. */
@Timeout(120)
class AddressesIT {
    private static final CallbackRule STRICT = Callbacks.rule(CallbackConfig.DEFAULTS);

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://localhost/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://0.0.0.0/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.100.100.200/latest/meta-data",
                "https://168.63.129.16/",
                "https://[fe80::1]/",
                "https://[fd00:ec2::254]/",
                "https://[fc00::1]/",
                "https://[ff02::1]/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://198.18.0.1/"
            })
    void refusesWhatIsNoPublicAddress(String url) {
        assertThat(STRICT.objection(url)).as(url).hasValueSatisfying(why -> assertThat(why.detail())
                .contains("no public address"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/",
                "ftp://8.8.8.8/",
                "https://user:pass@8.8.8.8/",
                "https://8.8.8.8/#part",
                "https://8.8.8.8:0/",
                "https://",
                "https:///path",
                "//8.8.8.8/",
                "nonsense",
                "https://127.1/",
                "https://nobody-has-this-name.invalid/"
            })
    void refusesWhatIsNoAddressToPostTo(String url) {
        assertThat(STRICT.objection(url)).as(url).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "http://8.8.8.8/, address-not-https",
        "https://, address-malformed",
        "https://user:pass@8.8.8.8/, address-with-secret",
        "https://nobody-has-this-name.invalid/, address-unknown",
        "https://10.1.0.1/, address-not-public",
        "https://[::ffff:7f00:1]/, address-not-public",
        "https://2130706433/, address-not-public"
    })
    void namesTheReasonForPagesThatHaveTheirOwnWords(String url, String code) {
        assertThat(STRICT.objection(url))
                .get()
                .extracting(CallbackRule.Objection::code)
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://8.8.8.8/", "https://8.8.8.8:8443/a/b?c=d", "HTTPS://[2606:4700:4700::1111]/"})
    void takesPublicAddresses(String url) {
        assertThat(STRICT.objection(url)).isEmpty();
    }

    @Test
    void anExceptionAllowsItsNetworkOnly() {
        CallbackRule rule = Callbacks.rule(allowing(false, "10.1.0.0/16", "::1"));
        assertThat(rule.objection("https://10.1.255.255/")).isEmpty();
        assertThat(rule.objection("https://[::1]/")).isEmpty();
        assertThat(rule.objection("https://10.2.0.0/")).isPresent();
    }

    @Test
    void aNameThatLeadsInsideIsNotConnectedTo() {
        try (TestCallbacks world = new TestCallbacks(directory, allowing(true))) {
            Subscriptions.Created made = world.subscribe(false);
            world.decide("r1");
            world.round();
            assertThat(world.receiver.got()).isEmpty();
            assertThat(world.known(made.subscription().id()).failure()).contains("no public address");
            assertThat(world.count("refused")).isEqualTo(1);
        }
    }

    @Test
    void whatWasCheckedIsConnectedToAndNothingIsLookedUpAgain() {
        try (TestCallbacks world = new TestCallbacks(directory, TestCallbacks.CONFIG)) {
            world.subscribe(true);
            world.flag("r1", 1);
            world.round();
            // No resolver but ours knows this name: had anybody asked again, there would be no connection.
            assertThat(world.receiver.only().host()).isEqualTo("platform.test:" + world.receiver.port());
            world.names.put("platform.test", "169.254.169.254");
            world.flag("r2", 1);
            world.round();
            assertThat(world.receiver.got()).hasSize(1);
            assertThat(world.count("refused")).isEqualTo(1);
        }
    }

    @Test
    void aCertificateMustBeOfTheNameAndOfAnAuthorityThatIsBelieved() throws IOException, InterruptedException {
        Path keys = directory.resolve("keys.p12");
        Path pem = directory.resolve("cert.pem");
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=platform.test", "-ext", "san=dns:platform.test", keys);
        keytool("-exportcert", "-rfc", "-file", pem.toString(), keys);
        Vertx vertx = Vertx.vertx();
        Receiver tls = new Receiver(
                vertx,
                new HttpServerOptions()
                        .setSsl(true)
                        .setKeyCertOptions(
                                new PfxOptions().setPath(keys.toString()).setPassword("changeit")));
        CallbackConfig believing = withAuthorities(pem);
        try (TestCallbacks world = new TestCallbacks(directory.resolve("believing"), believing)) {
            world.names.put("other.test", "127.0.0.1");
            String right = world.subscribe("https://platform.test:" + tls.port() + "/", true)
                    .subscription()
                    .id();
            String wrong = world.subscribe("https://other.test:" + tls.port() + "/", true)
                    .subscription()
                    .id();
            world.flag("r1", 1);
            world.round();
            assertThat(tls.got()).hasSize(1);
            assertThat(world.known(right).waiting()).isZero();
            assertThat(world.known(wrong).failure()).contains("TLS failed");
        }
        try (TestCallbacks world = new TestCallbacks(directory.resolve("strict"), TestCallbacks.CONFIG)) {
            world.subscribe("https://platform.test:" + tls.port() + "/", true);
            world.flag("r1", 1);
            world.round();
            assertThat(tls.got()).hasSize(1);
        }
        await(vertx.close());
    }

    private static void keytool(Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        for (int i = 0; i < arguments.length - 1; i++) {
            command.add(arguments[i].toString());
        }
        command.addAll(List.of("-alias", "a", "-storepass", "changeit", "-storetype", "PKCS12", "-keystore"));
        command.add(arguments[arguments.length - 1].toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
    }

    private static CallbackConfig allowing(boolean plain, String... networks) {
        CallbackConfig usual = TestCallbacks.CONFIG;
        return new CallbackConfig(
                4,
                usual.timeout(),
                usual.patience(),
                usual.keepDead(),
                usual.firstDelay(),
                usual.longestDelay(),
                plain,
                List.of(networks),
                null);
    }

    private static CallbackConfig withAuthorities(Path pem) {
        return new CallbackConfig(
                4,
                Duration.ofSeconds(5),
                Duration.ofDays(3),
                Duration.ofDays(30),
                Duration.ofSeconds(5),
                Duration.ofHours(2),
                false,
                List.of("127.0.0.1"),
                pem);
    }
}
