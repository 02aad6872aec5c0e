package io.claimwatch.lexicon.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.lexicon.LexiconException;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.SourceFile;
import io.claimwatch.lexicon.internal.source.SourceFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ContentHashTest {
    private static final Path SMALL = Path.of("src/test/resources/lexicons/small");

    @Test
    void isTwelveHexadecimalDigits() throws LexiconException {
        assertThat(version(files())).matches("[0-9a-f]{12}");
    }

    @Test
    void doesNotDependOnTheOrderOfFiles() throws LexiconException {
        List<SourceFile> shuffled = new ArrayList<>(files());
        Collections.shuffle(shuffled, new Random(7));
        assertThat(version(shuffled)).isEqualTo(version(files()));
    }

    @Test
    void doesNotDependOnLinesAndCommentsAndFileNames() throws LexiconException {
        List<SourceFile> moved = files().stream()
                .map(file -> new SourceFile(
                        file.path().replace("classes/body", "classes/health"),
                        "# A remark\n\n" + file.text().replace("\n", "   \n")))
                .toList();
        assertThat(version(moved)).isEqualTo(version(files()));
    }

    @Test
    void dependsOnEveryWord() throws LexiconException {
        String version = version(files());
        assertThat(version(changed(text -> text.replace("title: 称能", "title: 说能"))))
                .isNotEqualTo(version);
        assertThat(version(changed(text -> text.replace("糖尿病\n", "尿糖病\n")))).isNotEqualTo(version);
        assertThat(version(changed(text -> text.replace("0.92", "0.91")))).isNotEqualTo(version);
        assertThat(version(changed(text -> text.replace("verified: memory", "verified: text"))))
                .isNotEqualTo(version);
    }

    private static List<SourceFile> changed(UnaryOperator<String> change) {
        return files().stream()
                .map(file -> new SourceFile(file.path(), change.apply(file.text())))
                .toList();
    }

    private static List<SourceFile> files() {
        return SourceFinder.inDirectory(SMALL, new Problems());
    }

    private static String version(List<SourceFile> files) throws LexiconException {
        return new LexiconLoader(new ParsedPatterns())
                .load(files, new Problems())
                .data()
                .version();
    }
}
