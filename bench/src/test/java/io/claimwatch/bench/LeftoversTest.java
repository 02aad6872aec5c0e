package io.claimwatch.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    private Path folder;

    /** A run that is broken off: tells its folder and the process that it has begun, then goes on and on. */
    public static final class Run {
        private Run() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            Leftovers leftovers = Leftovers.of("leftovers-test");
            JavaLives lives = new JavaLives("child", leftovers.folder(), "-Xmx32m");
            leftovers.add(lives::drop);
            begin(lives);
            Report.line(leftovers.folder().toString());
            Report.line(Long.toString(lives.handle().pid()));
            while (true) {
                lives.kill();
                begin(lives);
            }
        }

        private static void begin(JavaLives lives) throws IOException {
            lives.begin(List.of("-cp", System.getProperty("java.class.path"), Sleeper.class.getName()), Map.of());
        }
    }

    /** Ends only when it is killed. */
    public static final class Sleeper {
        private Sleeper() {}

        public static void main(String[] args) throws InterruptedException {
            Thread.currentThread().join();
        }
    }

    @Test
    void aRunThatIsBrokenOffLeavesNeitherProcessNorFolder() throws IOException, InterruptedException {
        Process run = new ProcessBuilder(
                        JavaLives.java(), "-cp", System.getProperty("java.class.path"), Run.class.getName())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = run.inputReader(StandardCharsets.UTF_8)) {
            Path its = Path.of(said.readLine());
            assertThat(its).isDirectory();
            assertThat(Long.parseLong(said.readLine())).isPositive();

            run.toHandle().destroy(); // Unlike run.destroy(), it lets us read on.

            assertThat(said.lines()).isEmpty();
            assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(its).doesNotExist();
            assertThat(ProcessHandle.allProcesses()
                            .map(process -> process.info().commandLine().orElse(""))
                            .filter(line -> line.contains(its.toString())))
                    .isEmpty();
        } finally {
            run.destroyForcibly();
        }
    }

    @Test
    void whatWasDroppedDoesNotBeginAgain() {
        JavaLives lives = new JavaLives("child", folder, "-Xmx32m");
        lives.drop();
        assertThatThrownBy(() -> lives.begin(List.of("-version"), Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("child");
        assertThat(Files.exists(lives.log())).isFalse();
    }
}
