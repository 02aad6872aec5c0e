package io.claimwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.SegmentLog.Logged;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    @TempDir
    Path dir;

    @Test
    @Timeout(120)
    void whatWasAcknowledgedSurvivesKillAndNothingIsThereTwice() throws Exception {
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < 2; round++) {
            acknowledged.addAll(appendAndKill(round));
        }
        try (Store store = Store.open(Given.config(dir, new Given.Clock()))) {
            List<Logged> all = store.segments().read(0, Integer.MAX_VALUE);
            List<String> stored = all.stream()
                    .map(logged -> logged.event().room() + " " + logged.event().sequence())
                    .toList();
            assertThat(acknowledged).hasSizeGreaterThan(1000);
            assertThat(stored).doesNotHaveDuplicates();
            assertThat(new HashSet<>(stored)).containsAll(acknowledged);
        }
    }

    /** The second round begins again from the first sequence: what is there must be known as a duplicate. */
    private Set<String> appendAndKill(int round) throws IOException, InterruptedException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        Appending.class.getName(),
                        dir.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int enough = 2000 + 3000 * round;
        Set<String> lines = new HashSet<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null) {
                lines.add(line);
                if (lines.size() == enough) {
                    process.destroyForcibly();
                }
                line = out.readLine();
            }
        } catch (IOException e) {
            assertThat(lines).as("its pipe breaks only when it is killed").hasSizeGreaterThanOrEqualTo(enough);
        }
        process.waitFor();
        return lines;
    }
}
