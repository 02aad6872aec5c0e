package io.claimwatch.lexicon.internal.load;

import io.claimwatch.contract.ProductCategory;
import io.claimwatch.lexicon.Article;
import io.claimwatch.lexicon.BasisProfile;
import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Named;
import io.claimwatch.lexicon.internal.source.Section;
import io.claimwatch.lexicon.internal.source.Text;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The legal basis: articles with their laws joined in, and profiles. Reads checked drafts only. */
final class BasisReader {
    private final Map<String, Article> articles = new HashMap<>();
    private final Map<String, BasisProfile> profiles = new HashMap<>();

    BasisReader(Draft draft) {
        Map<String, Section> laws =
                draft.laws().stream().collect(Collectors.toMap(law -> law.name().value(), Named::section));
        for (Named article : draft.articles()) {
            String id = article.name().value();
            articles.put(
                    id,
                    article(id, article.section(), laws.get(article.section().text("law", ""))));
        }
        draft.profiles().forEach(profile -> profiles.put(profile.name().value(), profile(profile.section())));
    }

    Map<String, Article> articles() {
        return articles;
    }

    /** What an entry's {@code basis} says: a profile by name, or articles for all goods. */
    BasisProfile basis(Section entry) {
        List<String> named = values(entry.texts("basis"));
        BasisProfile profile = named.size() == 1 ? profiles.get(named.get(0)) : null;
        return profile != null ? profile : new BasisProfile(Map.of(), named);
    }

    private static Article article(String id, Section article, Section law) {
        String inForce = article.text("in-force", law.text("in-force", null));
        return new Article(
                id,
                law.text("name", ""),
                law.text("short", ""),
                article.text("article", ""),
                article.text("says", ""),
                article.text("says-en", null),
                article.text("penalty", null),
                inForce == null ? null : LocalDate.parse(inForce),
                Article.Verified.valueOf(article.text("verified", "").toUpperCase(Locale.ROOT)));
    }

    private static BasisProfile profile(Section profile) {
        Map<ProductCategory, List<String>> byProduct = new EnumMap<>(ProductCategory.class);
        for (Text key : profile.keys()) {
            if (!key.value().equals("otherwise")) {
                byProduct.put(ProductCategory.of(key.value()), values(profile.texts(key.value())));
            }
        }
        return new BasisProfile(byProduct, values(profile.texts("otherwise")));
    }

    static List<String> values(List<Text> texts) {
        return texts.stream().map(Text::value).toList();
    }
}
