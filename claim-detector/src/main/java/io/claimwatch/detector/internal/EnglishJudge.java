package io.claimwatch.detector.internal;

import io.claimwatch.detector.spi.SentenceAnalyser;
import io.claimwatch.lexicon.LexiconData;
import io.claimwatch.lexicon.match.CompiledLexicon;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The judge of English, made when the first English text comes: most processes never see one, and starting must stay
 * quick. There is none where no analyser of English is installed.
 */
public final class EnglishJudge {
    private static final Logger LOG = LoggerFactory.getLogger(EnglishJudge.class);

    private final LexiconData data;
    private volatile LanguageJudge judge;

    public EnglishJudge(LexiconData data) {
        this.data = data;
    }

    /** Whether an analyser of English is installed. Looks for it once in this process. */
    public static boolean installed() {
        return Installed.ANALYSER != null;
    }

    /**
     * Compiles the English matchers the first time; takes some ten milliseconds.
     *
     * @return null when no analyser is installed
     */
    public LanguageJudge get() {
        LanguageJudge ready = judge;
        return ready != null || !installed() ? ready : make();
    }

    private synchronized LanguageJudge make() {
        if (judge == null) {
            CompiledLexicon lexicon = CompiledLexicon.compile(data, Language.ENGLISH);
            judge = LanguageJudge.english(lexicon, Installed.ANALYSER, data.version());
        }
        return judge;
    }

    /** Found when first asked. */
    private static final class Installed {
        static final SentenceAnalyser ANALYSER = find();

        private static SentenceAnalyser find() {
            try {
                for (SentenceAnalyser each : ServiceLoader.load(SentenceAnalyser.class)) {
                    if (each.language().equals(Language.ENGLISH)) {
                        return each;
                    }
                }
            } catch (ServiceConfigurationError e) {
                LOG.warn("English is switched off: its analyser cannot be used", e);
            }
            return null;
        }
    }
}
