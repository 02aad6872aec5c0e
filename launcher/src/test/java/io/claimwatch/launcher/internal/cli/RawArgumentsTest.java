package io.claimwatch.launcher.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RawArgumentsTest {
    @Test
    void takesTheLastArgumentsOfTheKernelsCommandLine() {
        byte[] kernel = "java\0-jar\0x.jar\0lexicon\0search\0治疗\0".getBytes(StandardCharsets.UTF_8);
        assertThat(RawArguments.tail(kernel, new String[] {"lexicon", "search", "\uFFFD"}))
                .containsExactly("lexicon", "search", "治疗");
    }

    @Test
    void leavesReadableArgumentsAlone() {
        String[] args = {"check", "剧本.txt"};
        assertThat(RawArguments.decode(args)).isSameAs(args);
    }
}
