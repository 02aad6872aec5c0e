package io.claimwatch.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each directory of {@code golden} holds what is put over the small lexicon, and the report expected for it.
 * {@code -Dgolden.rewrite} writes the reports anew; git shows what changed.
 */
class LexiconProblemsTest {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final String EXPECTED = "expected.txt";

    @TempDir
    private Path work;

    @TestFactory
    Stream<DynamicTest> reports() throws IOException {
        return list(RESOURCES.resolve("golden")).stream()
                .map(golden -> dynamicTest(golden.getFileName().toString(), () -> compare(golden)));
    }

    private void compare(Path golden) throws IOException {
        Path lexicon = Files.createTempDirectory(work, "lexicon");
        copy(RESOURCES.resolve("lexicons/small"), lexicon);
        copy(golden, lexicon);
        String report = report(lexicon);
        if (System.getProperty("golden.rewrite") != null) {
            Files.writeString(golden.resolve(EXPECTED), report);
        }
        assertThat(report).isEqualTo(Files.readString(golden.resolve(EXPECTED)));
    }

    private static String report(Path directory) {
        try (Lexicon lexicon = Lexicon.load(directory)) {
            return "accepted, with remarks:\n" + render(lexicon.remarks());
        } catch (LexiconException e) {
            return render(e.problems());
        }
    }

    private static String render(List<LexiconProblem> problems) {
        return problems.stream().map(LexiconProblem::render).collect(Collectors.joining("\n"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else if (!path.endsWith(EXPECTED)) {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.sorted().toList();
        }
    }
}
