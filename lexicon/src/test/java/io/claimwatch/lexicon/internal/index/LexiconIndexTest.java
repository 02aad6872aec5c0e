package io.claimwatch.lexicon.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.lexicon.LexiconData;
import java.io.IOException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class LexiconIndexTest {
    @Test
    void givesBackWhateverWasPutIn() throws IOException {
        for (int seed = 0; seed < 100; seed++) {
            LexiconData data = new RandomLexicon(seed).data();
            try (Directory directory = new ByteBuffersDirectory()) {
                LexiconIndex.write(data, directory);
                assertThat(LexiconIndex.read(directory)).as("seed %d", seed).isEqualTo(data);
            }
        }
    }

    @Test
    void answersAnySearchOnAnyLexicon() throws IOException {
        for (int seed = 0; seed < 50; seed++) {
            LexiconData data = new RandomLexicon(seed).data();
            try (SearchHolder search = new SearchHolder(data, null)) {
                assertThat(search.search(data.version() + " 糖尿病 治肝 a{b}", 3)).hasSizeLessThanOrEqualTo(3);
            }
        }
    }
}
