package io.claimwatch.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.contract.Transform;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private static final Path SMALL = Path.of("src/test/resources/lexicons/small");

    @Test
    void expandsAlternativesAndClassesInsideTerms() throws LexiconException {
        try (Lexicon lexicon = Lexicon.load(SMALL)) {
            assertThat(lexicon.data().classes().get("zh/disease").terms())
                    .containsExactly("糖尿病", "高血压", "低血压", "肝癌", "肺癌", "头痛");
            assertThat(lexicon.data().classes().get("zh/treat-verb").terms()).containsExactly("治", "治疗", "根治了", "根治");
        }
    }

    @Test
    void readsAnEntryWithAllItSays() throws LexiconException {
        try (Lexicon lexicon = Lexicon.load(SMALL)) {
            Entry entry = lexicon.data().entries().stream()
                    .filter(each -> each.id().equals("zh-med-treats-disease"))
                    .findFirst()
                    .orElseThrow();
            assertThat(entry.category()).isEqualTo(ClaimCategory.MEDICAL_EFFICACY);
            assertThat(entry.confidence()).isEqualTo(0.92);
            assertThat(entry.except()).containsExactly(ProductCategory.DRUG);
            assertThat(entry.basis().of(ProductCategory.FOOD)).containsExactly("CN-FSL-73", "CN-AdLaw-17");
            assertThat(entry.basis().of(null)).containsExactly("CN-AdLaw-17");
            assertThat(entry.lawful().get(1).functions()).containsExactly("有助于维持血糖健康水平");
            assertThat(entry.noMatch().get(1).passport().registrations()).containsExactly("国药准字Z00000000");
            assertThat(entry.match().get(0).passport()).isNull();
            assertThat(entry.file()).isEqualTo("zh/medical-efficacy.yaml");
            assertThat(entry.line()).isEqualTo(3);
        }
    }

    @Test
    void readsEveryWayOfSayingACodeword() throws LexiconException {
        try (Lexicon lexicon = Lexicon.load(SMALL)) {
            assertThat(lexicon.data().codewords())
                    .contains(
                            new Codeword("小糖人", "糖尿病患者", Transform.CODEWORD),
                            new Codeword("月巴", "肥", Transform.SPLIT_CHARACTER));
        }
    }

    @Test
    void citesOnlyWhatWasReadInTheStatute() throws LexiconException {
        try (Lexicon lexicon = Lexicon.load(SMALL)) {
            assertThat(lexicon.articles(List.of("CN-FSL-73", "nothing", "CN-AdLaw-17")))
                    .extracting("id", "citable")
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("CN-FSL-73", false),
                            org.assertj.core.groups.Tuple.tuple("CN-AdLaw-17", true));
            assertThat(lexicon.data().articles().get("CN-AdLaw-17").inForce()).isEqualTo(LocalDate.of(2015, 9, 1));
        }
    }

    @Test
    void countsWhatItHolds() throws LexiconException {
        try (Lexicon lexicon = Lexicon.load(SMALL)) {
            LexiconStats stats = lexicon.stats();
            assertThat(stats.entries()).isEqualTo(3);
            assertThat(stats.entriesByLanguage()).containsEntry("zh", 2L).containsEntry("en", 1L);
            assertThat(stats.wordings()).isEqualTo(16);
            assertThat(stats.articlesCited()).isEqualTo(3);
            assertThat(stats.articlesCitable()).isEqualTo(2);
            assertThat(lexicon.remarks()).isEmpty();
        }
    }
}
