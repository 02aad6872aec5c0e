package io.claimwatch.english;

import edu.stanford.nlp.ling.CoreLabel;
import io.claimwatch.detector.spi.SentenceAnalyser;
import java.util.ArrayList;
import java.util.List;

/** The analyser of English: CoreNLP's tokeniser, sentence splitter, stemmer and token patterns, without its models. */
public final class CoreNlpAnalyser implements SentenceAnalyser {
    private static final String NEEDED = "edu.stanford.nlp.process.PTBTokenizer";

    /** @throws IllegalStateException when CoreNLP is not on the class path */
    public CoreNlpAnalyser() {
        try {
            Class.forName(NEEDED, false, CoreNlpAnalyser.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("stanford-corenlp is not on the class path", e);
        }
    }

    @Override
    public String language() {
        return "en";
    }

    @Override
    public List<List<Token>> sentences(String text) {
        List<List<Token>> sentences = new ArrayList<>();
        for (List<CoreLabel> labels : Sentences.of(text)) {
            List<Token> tokens = new ArrayList<>(labels.size());
            for (CoreLabel label : labels) {
                int start = label.beginPosition();
                int end = label.endPosition();
                tokens.add(new Token(start, end, text.substring(start, end), label.lemma()));
            }
            sentences.add(List.copyOf(tokens));
        }
        return List.copyOf(sentences);
    }

    @Override
    public Reading read(String text) {
        return new EnglishReading(text);
    }
}
