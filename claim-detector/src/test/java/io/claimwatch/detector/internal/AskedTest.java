package io.claimwatch.detector.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.Lexicon;
import io.claimwatch.lexicon.LexiconException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AskedTest {
    private static List<Entry> entries;

    @BeforeAll
    static void load() throws LexiconException {
        try (Lexicon lexicon = Lexicon.load()) {
            entries = lexicon.data().entries();
        }
    }

    @Test
    void isOfWhatSpeaksOfTheGoodsAndOfStatements() {
        for (ProductCategory category : ProductCategory.values()) {
            Asked asked = new Asked(() -> Subject.of(Product.of(category)));
            for (Entry entry : entries) {
                boolean speaks = ProductJudge.judge(entry, Product.of(category)) != ProductJudge.Verdict.NOT_APPLICABLE;
                assertThat(asked.test(entry))
                        .as("%s of %s", entry.id(), category)
                        .isEqualTo(speaks || entry.missing());
            }
        }
    }

    @Test
    void findsOutWhatTheWordsAreAboutOnceAndOnlyForAnEntryOfSomeGoods() {
        AtomicInteger times = new AtomicInteger();
        Asked asked = new Asked(() -> {
            times.incrementAndGet();
            return Subject.of(Product.of(ProductCategory.FOOD));
        });
        entries.stream()
                .filter(entry -> entry.products().isEmpty() && entry.except().isEmpty())
                .forEach(asked::test);
        assertThat(times).hasValue(0);
        entries.forEach(asked::test);
        asked.subject();
        assertThat(times).hasValue(1);
    }
}
