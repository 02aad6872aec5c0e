package io.claimwatch.english;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.process.WordToSentenceProcessor.NewlineIsSentenceBreak;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into sentences of tokens with lemmas. */
final class Sentences {
    /** Longer ones, of talk without punctuation, are cut: the rules' time grows with the sentence. */
    static final int LONGEST = 150;

    private static final char REPLACEMENT = '\uFFFD';

    private static final String OPTIONS =
            "ptb3Escaping=false,invertible=true,tokenizeNLs=true,untokenizable=noneKeep,splitHyphenated=true";

    private static final WordToSentenceProcessor<CoreLabel> SPLITTER =
            new WordToSentenceProcessor<>(NewlineIsSentenceBreak.ALWAYS);

    private Sentences() {}

    /** Offsets of the tokens are UTF-16 indices into the text. */
    static List<List<CoreLabel>> of(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        List<CoreLabel> tokens =
                new PTBTokenizer<>(new StringReader(paired(text)), new CoreLabelTokenFactory(true), OPTIONS).tokenize();
        Morphology morphology = new Morphology();
        List<List<CoreLabel>> sentences = new ArrayList<>();
        for (List<CoreLabel> sentence : SPLITTER.process(tokens)) {
            sentence.forEach(token -> read(token, text, morphology));
            for (int from = 0; from < sentence.size(); from += LONGEST) {
                sentences.add(sentence.subList(from, Math.min(from + LONGEST, sentence.size())));
            }
        }
        return sentences;
    }

    /** The tokeniser takes a high surrogate at the end of a text for the end of all of it. */
    private static String paired(String text) {
        char[] chars = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                chars = chars == null ? text.toCharArray() : chars;
                chars[i] = REPLACEMENT;
            }
        }
        return chars == null ? text : new String(chars);
    }

    private static void read(CoreLabel token, String text, Morphology morphology) {
        String written = text.substring(token.beginPosition(), token.endPosition());
        String word = written.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u2018', '\'');
        token.setWord(word);
        String stem = morphology.stem(word);
        token.setLemma(stem == null ? word : stem);
    }
}
