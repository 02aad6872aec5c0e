package io.claimwatch.detector.internal;

import io.claimwatch.contract.Passport;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.LawfulRule;

/** Stage 5: the same words, this product. Goods of an unknown category are judged as ordinary goods. */
public final class ProductJudge {
    /** What an entry means for a product. */
    public enum Verdict {
        /** The entry does not speak of these goods. */
        NOT_APPLICABLE,
        /** Lawful for this product. */
        LAWFUL,
        /** A registration could make it lawful, and none is known. */
        NEEDS_PASSPORT,
        UNLAWFUL
    }

    private ProductJudge() {}

    /** @param product null if unknown */
    public static Verdict judge(Entry entry, Product product) {
        ProductCategory category = product == null ? null : product.category();
        if (!applies(entry, category)) {
            return Verdict.NOT_APPLICABLE;
        }
        Verdict verdict = Verdict.UNLAWFUL;
        for (LawfulRule rule : entry.lawful()) {
            if (category != null && rule.products().contains(category)) {
                Verdict one = judge(rule, product.passport());
                if (one == Verdict.LAWFUL) {
                    return one;
                }
                verdict = one == Verdict.NEEDS_PASSPORT ? one : verdict;
            }
        }
        return verdict;
    }

    private static boolean applies(Entry entry, ProductCategory category) {
        if (category == null) {
            return entry.products().isEmpty()
                    || entry.products().contains(ProductCategory.FOOD)
                    || entry.products().contains(ProductCategory.OTHER);
        }
        return !entry.except().contains(category)
                && (entry.products().isEmpty() || entry.products().contains(category));
    }

    private static Verdict judge(LawfulRule rule, Passport passport) {
        if (rule.condition() == LawfulRule.Condition.ALWAYS) {
            return Verdict.LAWFUL;
        }
        if (passport == null) {
            return Verdict.NEEDS_PASSPORT;
        }
        boolean lawful = rule.condition() == LawfulRule.Condition.REGISTERED
                ? !passport.registrations().isEmpty()
                : rule.functions().stream().anyMatch(function -> has(passport, function));
        return lawful ? Verdict.LAWFUL : Verdict.UNLAWFUL;
    }

    private static boolean has(Passport passport, String function) {
        String wanted = plain(function);
        return passport.functions().stream()
                .map(ProductJudge::plain)
                .anyMatch(own -> !own.isEmpty() && (own.contains(wanted) || wanted.contains(own)));
    }

    private static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString();
    }
}
