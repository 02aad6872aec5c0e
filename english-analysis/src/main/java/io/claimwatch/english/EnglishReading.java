package io.claimwatch.english;

import edu.stanford.nlp.ling.CoreLabel;
import io.claimwatch.detector.spi.SentenceAnalyser.Clearing;
import io.claimwatch.detector.spi.SentenceAnalyser.Part;
import io.claimwatch.detector.spi.SentenceAnalyser.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One text, tokenised when first asked about; the cues of a sentence are looked for once. */
final class EnglishReading implements Reading {
    private static final String QUESTION = "question";
    private static final Set<String> YES =
            Set.of("yes", "yeah", "yep", "absolutely", "definitely", "sure", "certainly", "totally", "indeed");

    private final String text;
    private List<List<CoreLabel>> sentences;
    private List<List<Cue>> cues;

    EnglishReading(String text) {
        this.text = text;
    }

    @Override
    public List<Clearing> clearings(List<Part> parts) {
        open();
        int index = sentenceOf(parts.get(parts.size() - 1));
        if (index < 0) {
            return List.of();
        }
        List<CoreLabel> sentence = sentences.get(index);
        List<int[]> spans = spans(sentence, parts);
        Scope scope = new Scope(sentence);
        List<Clearing> clearings = new ArrayList<>(0);
        for (Cue cue : cues(index)) {
            if (scope.reaches(cue, spans) && !(cue.rule().kind().equals(QUESTION) && answeredYes(index, spans))) {
                clearings.add(new Clearing(cue.rule().kind(), words(sentence, cue)));
            }
        }
        return clearings;
    }

    private void open() {
        if (sentences == null) {
            sentences = Sentences.of(text);
            cues = new ArrayList<>(sentences.size());
            sentences.forEach(each -> cues.add(null));
        }
    }

    private List<Cue> cues(int index) {
        List<Cue> found = cues.get(index);
        if (found == null) {
            found = Cues.in(sentences.get(index));
            cues.set(index, found);
        }
        return found;
    }

    /** A claim over several sentences is judged where it ends. */
    private int sentenceOf(Part part) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            List<CoreLabel> sentence = sentences.get(middle);
            if (sentence.get(sentence.size() - 1).endPosition() <= part.start()) {
                low = middle + 1;
            } else if (sentence.get(0).beginPosition() > part.start()) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    private static List<int[]> spans(List<CoreLabel> sentence, List<Part> parts) {
        List<int[]> spans = new ArrayList<>(parts.size());
        for (Part part : parts) {
            int from = -1;
            int to = -1;
            for (int i = 0; i < sentence.size(); i++) {
                CoreLabel token = sentence.get(i);
                if (token.endPosition() > part.start() && token.beginPosition() < part.end()) {
                    from = from < 0 ? i : from;
                    to = i + 1;
                }
            }
            if (from >= 0) {
                spans.add(new int[] {from, to});
            }
        }
        return spans;
    }

    /** "Does it clear acne? Yes": the answer is the claim. */
    private boolean answeredYes(int index, List<int[]> spans) {
        List<CoreLabel> sentence = sentences.get(index);
        for (int i = spans.get(spans.size() - 1)[1]; i < sentence.size(); i++) {
            if (YES.contains(sentence.get(i).word())) {
                return true;
            }
        }
        return index + 1 < sentences.size()
                && YES.contains(sentences.get(index + 1).get(0).word());
    }

    private static String words(List<CoreLabel> sentence, Cue cue) {
        StringBuilder words = new StringBuilder();
        for (int i = cue.start(); i < cue.end(); i++) {
            words.append(words.isEmpty() ? "" : " ").append(sentence.get(i).word());
        }
        return words.toString();
    }
}
