package io.claimwatch.detector;

import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.Detection;
import io.claimwatch.contract.Explanation;
import io.claimwatch.detector.internal.EnglishJudge;
import io.claimwatch.detector.internal.Goods;
import io.claimwatch.detector.internal.GoodsNames;
import io.claimwatch.detector.internal.Language;
import io.claimwatch.detector.internal.LanguageJudge;
import io.claimwatch.detector.internal.LongRequest;
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
    private final EnglishJudge english;
    private final GoodsNames goods;
    private final MandatoryStatements statements;

    private ClaimDetector(LexiconData data) {
        CompiledLexicon compiled = CompiledLexicon.compile(data, Language.CHINESE);
        version = data.version();
        goods = new GoodsNames(data);
        chinese = LanguageJudge.chinese(compiled, goods, version);
        english = new EnglishJudge(data);
        statements = new MandatoryStatements(data);
    }

    /** Compiles the Chinese matchers; takes some hundred milliseconds. Those of English are made by the first text. */
    public static ClaimDetector of(LexiconData data) {
        return new ClaimDetector(data);
    }

    /** The languages judged here: {@code zh}, and {@code en} where an analyser of English is installed. */
    public static List<String> languages() {
        return EnglishJudge.installed() ? List.of(Language.CHINESE, Language.ENGLISH) : List.of(Language.CHINESE);
    }

    @Override
    public Detection check(CheckRequest request) {
        return hear(request).detection();
    }

    /** The same with the mandatory statements said. */
    public Heard hear(CheckRequest request) {
        return hear(request, null);
    }

    /** @param onLips the goods the talk before was about; null to go by the request */
    public Heard hear(CheckRequest request, Goods onLips) {
        return LongRequest.is(request)
                ? LongRequest.hear(request, part -> hearUtterance(part, onLips))
                : hearUtterance(request, onLips);
    }

    private Heard hearUtterance(CheckRequest request, Goods onLips) {
        LanguageJudge judge = judge(request.lang(), request.text());
        return judge == null ? Heard.NOTHING : judge.hear(request, onLips);
    }

    /** What must be said of such a product and was not, over a whole script or its time on air. */
    public MandatoryStatements statements() {
        return statements;
    }

    /** Names of goods, as this lexicon knows them. */
    public GoodsNames goods() {
        return goods;
    }

    @Override
    public Explanation explain(CheckRequest request) {
        LanguageJudge judge = judge(request.lang(), request.text());
        return judge == null
                ? new Explanation(request.text(), List.of(), List.of(), Detection.NONE)
                : judge.explain(request);
    }

    /**
     * Which language a text is in.
     *
     * @return {@code zh}, {@code en}, or null when it has no words of either
     */
    public static String languageOf(String lang, String text) {
        return Language.of(lang, text);
    }

    /** Whether anybody here judges this language. */
    public boolean judges(String lang, String text) {
        String language = Language.of(lang, text);
        return Language.CHINESE.equals(language) || Language.ENGLISH.equals(language) && EnglishJudge.installed();
    }

    /** Whether the words take back something said before (Order 117 Art. 31). */
    public boolean corrects(String lang, String text) {
        LanguageJudge judge = judge(lang, text);
        return judge != null && judge.corrects(text);
    }

    /** The judge of this text; null when there is none. */
    private LanguageJudge judge(String lang, String text) {
        String language = Language.of(lang, text);
        if (language == null) {
            return null;
        }
        return language.equals(Language.CHINESE) ? chinese : english.get();
    }

    @Override
    public String lexiconVersion() {
        return version;
    }
}
