package io.claimwatch.lexicon.internal.source;

import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.contract.Severity;
import io.claimwatch.contract.Transform;
import io.claimwatch.lexicon.Article;
import io.claimwatch.lexicon.LawfulRule;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The closed sets of words a lexicon file may use. */
public final class Vocabulary {
    public static final Set<String> PRODUCTS = words(ProductCategory.values(), ProductCategory::wire);
    public static final Set<String> CLAIMS = words(ClaimCategory.values(), ClaimCategory::wire);
    public static final Set<String> SEVERITIES = words(Severity.values(), Severity::wire);
    public static final Set<String> CONDITIONS = words(LawfulRule.Condition.values(), Vocabulary::lower);
    public static final Set<String> VERIFIED = words(Article.Verified.values(), Vocabulary::lower);
    public static final Set<String> TRUTH = Set.of("true", "false");

    /** Ways in which the engine clears a match. */
    public static final Set<String> CLEARINGS =
            Set.of("negation", "question", "refuted", "warning", "condition", "exemption", "border");

    /** How a codeword may hide its meaning. */
    public static final Set<String> DISGUISES = words(
            new Transform[] {
                Transform.CODEWORD,
                Transform.INITIALS,
                Transform.SPLIT_CHARACTER,
                Transform.LEET,
                Transform.HOMOPHONE,
                Transform.NUMERAL
            },
            Transform::wire);

    /** Classes the engine knows by itself; no file defines them and no term can be made of them. */
    public static final Set<String> BUILT_IN_CLASSES = Set.of("number", "percent");

    private Vocabulary() {}

    private static <T> Set<String> words(T[] values, Function<T, String> name) {
        return Collections.unmodifiableSet(Arrays.stream(values).map(name).collect(Collectors.toSet()));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
