package io.claimwatch.lexicon.match;

import io.claimwatch.contract.Transform;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Finds terms by their sound: homophones that a recogniser or a careful host put in their place, spelled pinyin, and
 * terms with a masked character. Words that are ordinary as they stand are not heard as something else, and what is
 * heard on little evidence is only {@link Hits#TENTATIVE}.
 */
final class Ear {
    /** Shorter terms have too many homophones to be heard without further evidence. */
    private static final int LEAST = 3;

    /** How much likelier (natural logarithm) a homophone must be than the words as they stand. */
    private static final double LIKELIER = 6;

    /** In a longer run of letters several words may be spelled together. */
    private static final int ONE_WORD = 10;

    private static final int PINYIN = Content.bit(Transform.PINYIN);
    private static final int HOMOPHONE = Content.bit(Transform.HOMOPHONE);

    private final Terms terms;
    private final Gaps gaps;
    private final Attention attention;

    /** Sounds of the terms that are heard in other characters. */
    private final SoundIndex spoken;

    /** Sounds of all terms, for letters that spell them: a big index, seldom asked. */
    private final Supplier<SoundIndex> spelled;

    private final SecondLook secondLook;
    private final HiddenTerms hidden;
    private final Pairs pairs;
    private final HeardCodewords codewords;

    Ear(Terms terms, SecondLook secondLook) {
        this.terms = terms;
        this.secondLook = secondLook;
        spelled = Meanwhile.build(() -> new SoundIndex(terms.sounds()));
        spoken = SoundIndex.heard(terms);
        gaps = new Gaps(terms);
        Map<String, List<Integer>> stuttered = SoundIndex.stuttered(terms);
        pairs = new Pairs(terms);
        codewords = new HeardCodewords(terms);
        attention = new Attention(terms, gaps, pairs, stuttered.keySet(), codewords.sounds());
        SoundIndex rough = SoundIndex.rough(terms);
        hidden = new HiddenTerms(terms, spoken, rough, new SoundIndex(stuttered));
    }

    Gaps gaps() {
        return gaps;
    }

    /** What of the text is worth listening to: bits of {@link Attention} for the methods below. */
    int attend(Content content) {
        return attention.of(content);
    }

    /** What may be hidden behind the text's masks; null where nothing can be. */
    Masked masked(Content content, int attention) {
        if (!Attention.has(attention, Attention.MASKS)) {
            return null;
        }
        Reading sounds = SoundReader.masked(content);
        if (Attention.has(attention, Attention.WHOLLY)) {
            return new Masked(sounds, true, true, true);
        }
        Masked masked = secondLook.behind(content, sounds);
        return masked.any() ? masked : null;
    }

    /**
     * Adds code words that are heard.
     *
     * @param masked as {@link #masked} told
     */
    void codewords(Content content, Masked masked, int attention, List<Rewriter.Coded> coded) {
        if (Attention.has(attention, Attention.CODEWORDS)) {
            codewords.plain(content, coded);
        }
        if (masked != null && masked.coded()) {
            codewords.masked(content, masked.sounds(), coded);
        }
    }

    /**
     * Adds the terms that are heard, the sure ones first.
     *
     * @param rewritten the reading with disguises undone; null if there is none
     * @param masked as {@link #masked} told
     */
    void listen(Content content, Hits hits, Reading rewritten, Masked masked, int attention) {
        if (Attention.has(attention, Attention.TERMS | Attention.STUTTER)) {
            Reading reading = SoundReader.read(content);
            if (Attention.has(attention, Attention.TERMS)) {
                plain(content, hits, reading);
            }
            if (Attention.has(attention, Attention.STUTTER)) {
                hidden.stuttered(content, hits, reading);
            }
        }
        boolean wholly = Attention.has(attention, Attention.WHOLLY);
        Reading undone = rewritten == null ? null : SoundReader.read(rewritten);
        boolean exactly = undone != null && (wholly || secondLook.mayHear(undone));
        boolean roughly = undone != null && (wholly || secondLook.mayHearRoughly(content, undone));
        if (exactly) {
            hidden.between(content, hits, undone);
        }
        if (masked != null && masked.exactly()) {
            hidden.masked(content, hits, masked.sounds());
        }
        if (roughly) {
            hidden.betweenRoughly(content, hits, undone);
        }
        if (masked != null && masked.roughly()) {
            hidden.maskedRoughly(content, hits, masked.sounds());
        }
        if (Attention.has(attention, Attention.PAIRS)) {
            pairs.listen(content, hits);
        }
    }

    /** Adds what {@link #listen} adds only beside something sure. */
    void listenFreely(Content content, Hits hits, int attention) {
        if (Attention.has(attention, Attention.PAIRS)) {
            pairs.listenFreely(content, hits);
        }
    }

    private void plain(Content content, Hits hits, Reading reading) {
        spoken.scan(reading, (sound, start, end) -> {
            int from = reading.first()[start];
            int to = reading.last()[end - 1];
            if (end - start < LEAST || inLetters(reading, start, end)) {
                return;
            }
            if (hits.guessed()) {
                add(content, hits, spoken.of(sound), from, to, HOMOPHONE);
            } else if (!OrdinaryWords.cover(content, from, to)) {
                List<Integer> likely = spoken.of(sound).stream()
                        .filter(term -> Plausible.gain(content, from, to, terms.textOf(term)) >= LIKELIER)
                        .toList();
                add(content, hits, likely, from, to, HOMOPHONE);
            }
        });
        if (!inLetters(reading, 0, reading.length())) {
            return;
        }
        SoundIndex all = spelled.get();
        all.scan(reading, (sound, start, end) -> {
            int from = reading.first()[start];
            int to = reading.last()[end - 1];
            if (inLetters(reading, start, end) && wholeWord(content, from, to)) {
                add(content, hits, all.of(sound), from, to, PINYIN);
            }
        });
    }

    /** A short run of letters is one word: Silia is no 视力 with an a behind it. */
    private static boolean wholeWord(Content content, int from, int to) {
        int start = from;
        int end = to;
        while (start > 0 && letter(content.charAt(start)) && letter(content.charAt(start - 1))) {
            start--;
        }
        while (end < content.length() && letter(content.charAt(end - 1)) && letter(content.charAt(end))) {
            end++;
        }
        return start == from && end == to || end - start >= ONE_WORD;
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean inLetters(Reading reading, int start, int end) {
        return (reading.changes(start, end) & PINYIN) != 0;
    }

    /** Adds the terms of a sound unless one of them stands there plainly, or punctuation does. */
    private static void add(Content content, Hits hits, List<Integer> meant, int from, int to, int changes) {
        if (content.broken(from, to)) {
            return;
        }
        if (hits.guessed() || meant.stream().noneMatch(term -> hits.contains(term, from, to))) {
            meant.forEach(term -> hits.add(term, from, to, changes));
        }
    }
}
