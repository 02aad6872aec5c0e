package io.claimwatch.lexicon.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileKindTest {
    @Test
    void exemptionsMayBeSplitByTopic() {
        assertThat(FileKind.of("zh/exemptions.yaml")).contains(FileKind.EXEMPTIONS);
        assertThat(FileKind.of("zh/exemptions-health.yaml")).contains(FileKind.EXEMPTIONS);
    }

    @Test
    void entriesMayBeSplitByTopic() {
        assertThat(FileKind.of("zh/medical-implied.yaml")).contains(FileKind.ENTRIES);
    }

    @Test
    void aFileElsewhereHasNoBusinessHere() {
        assertThat(FileKind.of("fr/exemptions.yaml")).isEmpty();
    }
}
