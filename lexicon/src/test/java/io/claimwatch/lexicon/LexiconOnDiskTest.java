package io.claimwatch.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconOnDiskTest {
    private static final Path SMALL = Path.of("src/test/resources/lexicons/small");

    @TempDir
    private Path data;

    @Test
    void rebuildsTheSameLexiconFromTheIndexAlone() throws LexiconException, IOException {
        try (Lexicon fromFiles = Lexicon.load(SMALL);
                Lexicon written = Lexicon.loadInto(data, LexiconSource.in(SMALL));
                Lexicon opened = Lexicon.open(data.resolve("lexicon").resolve(written.version()))) {
            assertThat(written.data()).isEqualTo(fromFiles.data());
            assertThat(opened.data()).isEqualTo(fromFiles.data());
            assertThat(opened.search("肝癌", 1)).isEqualTo(fromFiles.search("肝癌", 1));
        }
    }

    @Test
    void keepsOnlyTheVersionInUse() throws LexiconException, IOException {
        Files.createDirectories(data.resolve("lexicon/draft-1234"));
        Files.writeString(data.resolve("lexicon/draft-1234/half"), "written");
        Files.createDirectories(data.resolve("lexicon/000000000000"));
        try (Lexicon lexicon = Lexicon.loadInto(data, LexiconSource.in(SMALL));
                Lexicon again = Lexicon.loadInto(data, LexiconSource.in(SMALL));
                Stream<Path> left = Files.list(data.resolve("lexicon"))) {
            assertThat(again.version()).isEqualTo(lexicon.version());
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly(lexicon.version());
        }
    }

    @Test
    void keepsSearchingTheOldVersionAfterAReload() throws LexiconException, IOException {
        Path overlay = Files.createDirectories(data.resolve("overlay"));
        Files.writeString(overlay.resolve("overlay.yaml"), "off: [zh-abs-best]");
        try (Lexicon searched = Lexicon.loadInto(data, LexiconSource.in(SMALL));
                Lexicon untouched = Lexicon.loadInto(data, LexiconSource.in(SMALL))) {
            searched.search("最好", 1);
            try (Lexicon reloaded =
                    Lexicon.loadInto(data, LexiconSource.in(SMALL).with(overlay))) {
                assertThat(reloaded.search("最好", 1)).isEmpty();
                assertThat(searched.search("最好", 1)).hasSize(1);
                assertThat(untouched.search("最好", 1)).hasSize(1);
            }
        }
    }

    @Test
    void rebuildsABrokenIndex() throws LexiconException, IOException {
        Path place;
        try (Lexicon lexicon = Lexicon.loadInto(data, LexiconSource.in(SMALL))) {
            place = data.resolve("lexicon").resolve(lexicon.version());
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(place)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        assertThatThrownBy(() -> Lexicon.open(place)).isInstanceOf(IOException.class);
        try (Lexicon lexicon = Lexicon.loadInto(data, LexiconSource.in(SMALL))) {
            assertThat(lexicon.search("治疗", 1)).hasSize(1);
        }
    }

    @Test
    void refusesAnEmptyPlace() {
        assertThatThrownBy(() -> Lexicon.open(data)).isInstanceOf(IOException.class);
    }
}
