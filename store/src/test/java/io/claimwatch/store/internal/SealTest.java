package io.claimwatch.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimwatch.store.SealKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final String SECRET = "whsec_c2VjcmV0";

    private final Seal seal = new Seal(key('a'));

    private static SealKey key(char filled) {
        return SealKey.of(Base64.getEncoder()
                .encodeToString(String.valueOf(filled).repeat(32).getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void whatIsClosedOpensAgainAndShowsNothingMeanwhile() {
        String stored = seal.close("cb_1", SECRET);
        assertThat(stored).startsWith("sealed1:").doesNotContain("whsec");
        assertThat(seal.close("cb_1", SECRET)).as("a nonce of its own").isNotEqualTo(stored);
        assertThat(seal.open("cb_1", stored)).isEqualTo(SECRET);
    }

    @Test
    void itOpensNeitherInAnotherRowNorWithAnotherKeyNorWithout() {
        String stored = seal.close("cb_1", SECRET);
        assertThatThrownBy(() -> seal.open("cb_2", stored)).hasMessageContaining("another store.seal-key");
        assertThatThrownBy(() -> new Seal(key('b')).open("cb_1", stored))
                .hasMessageContaining("another store.seal-key");
        assertThatThrownBy(() -> new Seal(null).open("cb_1", stored)).hasMessageContaining("no store.seal-key");
    }

    @Test
    void withoutAKeyItIsKeptAsItIs() {
        assertThat(new Seal(null).close("cb_1", SECRET)).isEqualTo(SECRET);
        assertThat(seal.open("cb_1", SECRET)).isEqualTo(SECRET);
        assertThat(seal.open("cb_1", null)).isNull();
    }

    @Test
    void aKeyIsThirtyTwoBytesAndNeverShown() {
        assertThatThrownBy(() -> SealKey.of("c2hvcnQ="))
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2h");
        assertThatThrownBy(() -> SealKey.of("not base64!"))
                .hasMessageContaining("Base64")
                .hasNoCause();
        assertThat(key('a')).isEqualTo(key('a')).isNotEqualTo(key('b')).hasToString("SealKey");
    }
}
