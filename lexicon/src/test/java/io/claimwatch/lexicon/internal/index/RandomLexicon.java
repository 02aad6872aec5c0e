package io.claimwatch.lexicon.internal.index;

import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.Passport;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.contract.Severity;
import io.claimwatch.contract.Transform;
import io.claimwatch.lexicon.Article;
import io.claimwatch.lexicon.BasisProfile;
import io.claimwatch.lexicon.Codeword;
import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.Example;
import io.claimwatch.lexicon.Exemption;
import io.claimwatch.lexicon.LawfulRule;
import io.claimwatch.lexicon.LexiconData;
import io.claimwatch.lexicon.TermClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Lexicons that nobody would write, always the same for one seed. */
final class RandomLexicon {
    private static final String LETTERS = "糖尿病治肝a b{}()|\"\\:,\n\t é𠮷🙂\u200b";
    private final Random random;

    RandomLexicon(long seed) {
        random = new Random(seed);
    }

    LexiconData data() {
        Map<String, TermClass> classes = new HashMap<>();
        list(5, this::termClass).forEach(each -> classes.put("zh/" + each.name(), each));
        Map<String, Article> articles = new HashMap<>();
        list(5, this::article).forEach(each -> articles.put(each.id(), each));
        return new LexiconData(
                classes,
                list(4, () -> new Codeword(text(), text(), one(Transform.values()))),
                list(6, this::entry),
                list(3, this::exemption),
                articles,
                Long.toHexString(random.nextLong()));
    }

    private TermClass termClass() {
        return new TermClass(text(), text(), list(20, this::text), flip(), flip(), flip());
    }

    private Article article() {
        LocalDate inForce = flip() ? null : LocalDate.ofEpochDay(random.nextInt(30_000));
        return new Article(
                text(), text(), text(), text(), text(), maybe(), maybe(), inForce, one(Article.Verified.values()));
    }

    private Entry entry() {
        return new Entry(
                text(),
                text(),
                flip() ? "zh" : "en",
                one(ClaimCategory.values()),
                one(Severity.values()),
                random.nextDouble(),
                list(3, this::text),
                products(),
                products(),
                list(3, () -> new LawfulRule(products(), one(LawfulRule.Condition.values()), list(2, this::text))),
                basis(),
                new HashSet<>(list(3, this::text)),
                maybe(),
                list(3, this::example),
                list(3, this::example),
                text(),
                random.nextInt(1000));
    }

    private Exemption exemption() {
        return new Exemption(
                text(),
                text(),
                "zh",
                new HashSet<>(list(3, () -> one(ClaimCategory.values()))),
                new HashSet<>(list(3, this::text)),
                list(3, this::text),
                list(2, this::example),
                list(2, this::example),
                text(),
                random.nextInt(1000));
    }

    private BasisProfile basis() {
        Map<ProductCategory, List<String>> byProduct = new EnumMap<>(ProductCategory.class);
        products().forEach(product -> byProduct.put(product, list(3, this::text)));
        return new BasisProfile(byProduct, list(3, this::text));
    }

    private Example example() {
        Passport passport = flip() ? null : new Passport(list(2, this::text), list(2, this::text), maybe());
        ProductCategory product = flip() ? null : one(ProductCategory.values());
        return new Example(text(), maybe(), product, passport, random.nextInt(1000));
    }

    private Set<ProductCategory> products() {
        return new HashSet<>(list(4, () -> one(ProductCategory.values())));
    }

    private String maybe() {
        return flip() ? null : text();
    }

    private String text() {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            out.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return out.toString();
    }

    private boolean flip() {
        return random.nextBoolean();
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> list(int most, Supplier<T> each) {
        List<T> all = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            all.add(each.get());
        }
        return all;
    }
}
