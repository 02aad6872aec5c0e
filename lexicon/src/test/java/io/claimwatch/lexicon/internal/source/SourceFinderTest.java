package io.claimwatch.lexicon.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFinderTest {
    @TempDir
    private Path folder;

    @Test
    void findsTheSameFilesInAJarWithoutFolders() throws IOException {
        Path jar = folder.resolve("名 with space.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of(
                    "lexicon/legal-basis.yaml", "lexicon/zh/classes/a.yaml", "lexicon/README", "other/zh/b.yaml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("a: 文".getBytes(StandardCharsets.UTF_8));
            }
        }
        Problems problems = new Problems();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(SourceFinder.onClassPath(loader, problems))
                    .containsExactlyInAnyOrder(
                            new SourceFile("legal-basis.yaml", "a: 文"), new SourceFile("zh/classes/a.yaml", "a: 文"));
        }
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void saysWhenThereIsNone() throws IOException {
        Problems problems = new Problems();
        try (URLClassLoader loader = new URLClassLoader(new URL[0], null)) {
            assertThat(SourceFinder.onClassPath(loader, problems)).isEmpty();
        }
        assertThat(problems.sorted())
                .singleElement()
                .extracting("message")
                .isEqualTo("there is no lexicon on the class path");
    }
}
