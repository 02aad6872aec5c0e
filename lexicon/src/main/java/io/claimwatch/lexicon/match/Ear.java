package io.claimwatch.lexicon.match;

import io.claimwatch.contract.Transform;
import java.util.List;
import java.util.Map;

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
    private final SoundIndex spoken;
    private final SecondLook secondLook;
    private final HiddenTerms hidden;
    private final Pairs pairs;
    private final HeardCodewords codewords;

    Ear(Terms terms, SecondLook secondLook) {
        this.terms = terms;
        this.secondLook = secondLook;
        gaps = new Gaps(terms);
        spoken = new SoundIndex(terms.sounds());
        Map<String, List<Integer>> stuttered = SoundIndex.stuttered(terms);
        hidden = new HiddenTerms(terms, spoken, new SoundIndex(stuttered));
        pairs = new Pairs(terms);
        codewords = new HeardCodewords(terms);
        attention = new Attention(terms, gaps, pairs, stuttered.keySet(), codewords.sounds());
    }

    Gaps gaps() {
        return gaps;
    }

    /** What of the text is worth listening to: bits of {@link Attention} for the methods below. */
    int attend(Content content) {
        return attention.of(content);
    }

    /** Whether anything may be heard in the text, but for what was dropped or folded. */
    boolean mayHear(Content content, int attention) {
        return Attention.has(attention, Attention.TERMS | Attention.CODEWORDS | Attention.STUTTER)
                || Attention.has(attention, Attention.PAIRS) && pairs.mayHear(content)
                || masked(content, attention) != null;
    }

    /** The sounds of the text with its masks as such; null where nothing can be hidden behind them. */
    Reading masked(Content content, int attention) {
        if (!Attention.has(attention, Attention.MASKS)) {
            return null;
        }
        Reading reading = SoundReader.masked(content);
        return Attention.has(attention, Attention.WHOLLY) || secondLook.mayUnmask(reading) ? reading : null;
    }

    /**
     * Adds code words that are heard.
     *
     * @param masked as {@link #masked} told
     */
    void codewords(Content content, Reading masked, int attention, List<Rewriter.Coded> coded) {
        if (Attention.has(attention, Attention.CODEWORDS)) {
            codewords.plain(content, coded);
        }
        if (masked != null) {
            codewords.masked(content, masked, coded);
        }
    }

    /**
     * Adds the terms that are heard, the sure ones first.
     *
     * @param rewritten the reading with disguises undone; null if there is none
     * @param masked as {@link #masked} told
     */
    void listen(Content content, Hits hits, Reading rewritten, Reading masked, int attention) {
        if (Attention.has(attention, Attention.TERMS | Attention.STUTTER)) {
            Reading reading = SoundReader.read(content);
            plain(content, hits, reading);
            hidden.stuttered(content, hits, reading);
        }
        boolean wholly = Attention.has(attention, Attention.WHOLLY);
        boolean exactly = rewritten != null && (wholly || secondLook.mayHear(rewritten));
        boolean roughly = rewritten != null && (wholly || secondLook.mayHearRoughly(rewritten));
        Reading undone = exactly || roughly ? SoundReader.read(rewritten) : null;
        if (exactly) {
            hidden.between(content, hits, undone);
        }
        if (masked != null) {
            hidden.masked(content, hits, masked);
        }
        if (roughly) {
            hidden.betweenRoughly(content, hits, undone);
        }
        if (masked != null) {
            hidden.maskedRoughly(content, hits, masked);
        }
        if (Attention.has(attention, Attention.PAIRS)) {
            pairs.listen(content, hits);
        }
    }

    private void plain(Content content, Hits hits, Reading reading) {
        spoken.scan(reading, (sound, start, end) -> {
            int from = reading.first()[start];
            int to = reading.last()[end - 1];
            boolean spelled = (reading.changes(start, end) & PINYIN) != 0;
            if (spelled && wholeWord(content, from, to)) {
                add(content, hits, sound, from, to, PINYIN);
            } else if (!spelled && end - start >= LEAST && !OrdinaryWords.cover(content, from, to)) {
                add(content, hits, sound, from, to, HOMOPHONE);
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

    /** Adds the terms of a sound unless one of them stands there plainly, or punctuation does. */
    private void add(Content content, Hits hits, int sound, int from, int to, int changes) {
        if (content.broken(from, to)) {
            return;
        }
        boolean spelled = (changes & PINYIN) != 0;
        List<Integer> meant = spoken.of(sound).stream()
                .filter(term -> spelled
                        || terms.isHeard(term) && Plausible.gain(content, from, to, terms.textOf(term)) >= LIKELIER)
                .toList();
        if (meant.stream().noneMatch(term -> hits.contains(term, from, to))) {
            meant.forEach(term -> hits.add(term, from, to, changes));
        }
    }
}
