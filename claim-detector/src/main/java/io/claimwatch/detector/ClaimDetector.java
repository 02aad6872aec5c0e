package io.claimwatch.detector;

import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.Detection;
import io.claimwatch.contract.Explanation;
import io.claimwatch.detector.internal.LanguageJudge;
import io.claimwatch.lexicon.LexiconData;
import io.claimwatch.lexicon.match.CompiledLexicon;
import java.util.List;

/**
 * Is this utterance a claim the law does not allow, for this product, in this sentence? A pure function of the
 * request and the lexicon: immutable, safe for all threads.
 */
public final class ClaimDetector implements Checker {
    private final String version;
    private final LanguageJudge chinese;

    private ClaimDetector(String version, LanguageJudge chinese) {
        this.version = version;
        this.chinese = chinese;
    }

    /** Compiles the matchers; takes some hundred milliseconds. */
    public static ClaimDetector of(LexiconData data) {
        CompiledLexicon chinese = CompiledLexicon.compile(data, "zh");
        return new ClaimDetector(data.version(), LanguageJudge.chinese(chinese, data.version()));
    }

    @Override
    public Detection check(CheckRequest request) {
        return isChinese(request) ? chinese.check(request) : Detection.NONE;
    }

    @Override
    public Explanation explain(CheckRequest request) {
        return isChinese(request)
                ? chinese.explain(request)
                : new Explanation(request.text(), List.of(), List.of(), Detection.NONE);
    }

    /** Whether anybody here judges this language. */
    public boolean judges(String lang, String text) {
        return isChinese(lang, text);
    }

    /** Whether the words take back something said before (Order 117 Art. 31). */
    public boolean corrects(String lang, String text) {
        return isChinese(lang, text) && chinese.corrects(text);
    }

    private static boolean isChinese(CheckRequest request) {
        return isChinese(request.lang(), request.text());
    }

    private static boolean isChinese(String lang, String text) {
        return switch (lang == null ? "auto" : lang) {
            case "zh" -> true;
            case "en" -> false;
            default -> hasIdeograph(text);
        };
    }

    private static boolean hasIdeograph(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isIdeographic(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String lexiconVersion() {
        return version;
    }
}
