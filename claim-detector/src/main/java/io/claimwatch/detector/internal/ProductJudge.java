package io.claimwatch.detector.internal;

import io.claimwatch.contract.Passport;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.LawfulRule;
import java.util.EnumSet;
import java.util.Set;

/** Stage 5: the same words, this product. Goods of an unknown category are judged as ordinary goods. */
public final class ProductJudge {
    /** What an entry means for a product. */
    public enum Verdict {
        /** The entry does not speak of these goods. */
        NOT_APPLICABLE,
        /** Lawful for this product. */
        LAWFUL,
        /** Lawful for this drug or device, as far as the functions on its passport speak of it. */
        AS_LABELLED,
        /** Of a drug or device: what none of the functions on its passport speaks of. */
        OFF_LABEL,
        /** A registration could make it lawful, and none is known. */
        NEEDS_PASSPORT,
        UNLAWFUL
    }

    private static final Set<ProductCategory> LABELLED =
            EnumSet.of(ProductCategory.DRUG, ProductCategory.MEDICAL_DEVICE);

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
                Verdict one = judge(rule, product);
                if (one == Verdict.LAWFUL) {
                    return one;
                }
                verdict = one == Verdict.UNLAWFUL ? verdict : one;
            }
        }
        return verdict;
    }

    /**
     * Whether the entry speaks of such goods at all.
     *
     * @param category null if unknown
     */
    static boolean applies(Entry entry, ProductCategory category) {
        if (category == null) {
            return entry.products().isEmpty()
                    || entry.products().contains(ProductCategory.FOOD)
                    || entry.products().contains(ProductCategory.OTHER);
        }
        return !entry.except().contains(category)
                && (entry.products().isEmpty() || entry.products().contains(category));
    }

    private static Verdict judge(LawfulRule rule, Product product) {
        Passport passport = product.passport();
        if (rule.condition() == LawfulRule.Condition.ALWAYS) {
            return Verdict.LAWFUL;
        }
        if (passport == null) {
            return Verdict.NEEDS_PASSPORT;
        }
        boolean lawful =
                switch (rule.condition()) {
                    case REGISTERED -> !passport.registrations().isEmpty();
                    case SPECIAL -> isSpecial(passport) && (passport.functions().isEmpty() || hasOne(passport, rule));
                    default -> hasOne(passport, rule);
                };
        if (lawful && rule.condition() == LawfulRule.Condition.REGISTERED && isLabelled(product)) {
            return Verdict.AS_LABELLED;
        }
        return lawful ? Verdict.LAWFUL : Verdict.UNLAWFUL;
    }

    private static boolean isLabelled(Product product) {
        return LABELLED.contains(product.category())
                && !product.passport().functions().isEmpty();
    }

    /** 国妆特字, 国妆特进字, 卫妆特字; the numbers of ordinary ones (…妆网备字) have no 特. */
    private static boolean isSpecial(Passport passport) {
        return passport.registrations().stream().anyMatch(number -> number.contains("特"));
    }

    private static boolean hasOne(Passport passport, LawfulRule rule) {
        return rule.functions().stream().anyMatch(function -> has(passport, function));
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
