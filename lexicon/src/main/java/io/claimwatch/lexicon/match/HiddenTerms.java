package io.claimwatch.lexicon.match;

import io.claimwatch.contract.Transform;

/**
 * Terms with something put between their characters (预谋房), with a character hidden (免毛粒), or with one said twice in
 * the place of another (敏敏肌). Sure where enough of the term stands as it is, else only tentative.
 */
final class HiddenTerms {
    private static final int LEAST = 3;

    /** A rough term of so many syllables, but for one exact, with two characters of its own, is no guess. */
    private static final int LONG = 4;

    /** How much likelier (natural logarithm) the term must be than the words as they stand. */
    private static final double LIKELIER = 6;

    private static final double MUCH_LIKELIER = 13;

    private static final int HOMOPHONE = Content.bit(Transform.HOMOPHONE);
    private static final int FILLER = Content.bit(Transform.FILLER);
    private static final int REPEAT = Content.bit(Transform.REPEAT);

    private final Terms terms;
    private final SoundIndex spoken;
    private final SoundIndex rough;
    private final SoundIndex stuttered;

    HiddenTerms(Terms terms, SoundIndex spoken, SoundIndex rough, SoundIndex stuttered) {
        this.terms = terms;
        this.spoken = spoken;
        this.stuttered = stuttered;
        this.rough = rough;
    }

    /** @param reading the sounds of the rewritten text */
    void between(Content content, Hits hits, Reading reading) {
        spoken.scan(reading, FILLER | REPEAT, (sound, start, end) -> {
            int changes = Scanner.inside(reading, start, end);
            int from = reading.first()[start];
            int to = reading.last()[end - 1];
            boolean half = (changes & FILLER) == 0 && end - start < LEAST && to - from < 2 * (end - start);
            int firstTo = reading.last()[start];
            if (evident(changes, end - start, to - from, firstTo - from) && !Heard.tooWide(from, to, end - start)) {
                boolean ordinary = OrdinaryWords.cover(content, from, to);
                boolean doubtful = (changes & Rewriter.DOUBTFUL) != 0;
                int bits = changes & ~(Rewriter.DOUBTFUL | Rewriter.MASKED) | HOMOPHONE;
                boolean telling = !doubtful || Fillers.telling(content, from, to);
                for (int term : spoken.of(sound)) {
                    String text = terms.textOf(term);
                    if (chance(content, from, to, text)) {
                        continue;
                    }
                    boolean same = telling
                            ? !doubtful || Heard.anEnd(content, from, to, text)
                            : Heard.bothEnds(content, from, to, text);
                    if (telling && !half || Heard.anEnd(content, from, to, text)) {
                        double enough = telling && !half ? LIKELIER : MUCH_LIKELIER;
                        add(content, hits, term, from, to, bits, !ordinary && same && !half, enough);
                    }
                }
            }
        });
    }

    /**
     * Two syllables around 什么, 那个 or 某一, neither of them as the term has it, stand so in any talk: 感受到什么是好
     * is no 痰湿.
     */
    private static boolean chance(Content content, int from, int to, String text) {
        return text.length() < LEAST && !Heard.anEnd(content, from, to, text) && !Fillers.strange(content, from, to);
    }

    /**
     * Two syllables each said twice (皮皮劳劳) are enough, the first of them (皮皮劳) is little, and the last is what ordinary
     * words do (干巴巴).
     */
    private static boolean evident(int changes, int sounds, int width, int firstWidth) {
        return (changes & FILLER) != 0
                || (changes & REPEAT) != 0 && (sounds >= LEAST || width > sounds && firstWidth > 1);
    }

    /** @param reading the sounds of the rewritten text */
    void betweenRoughly(Content content, Hits hits, Reading reading) {
        rough.scan(SoundReader.rough(reading), Rewriter.MASKED, (sound, start, end) -> {
            if ((Scanner.inside(reading, start, end) & Rewriter.MASKED) != 0) {
                roughly(content, hits, reading, sound, start, end);
            }
        });
    }

    /** @param reading the sounds of the text, masks as such */
    void masked(Content content, Hits hits, Reading reading) {
        spoken.scan(reading, Rewriter.MASKED, (sound, start, end) -> {
            int from = reading.first()[start];
            int to = reading.last()[end - 1];
            if (!Heard.masked(reading, start, end)
                    || Heard.tooWide(from, to, end - start)
                    || !hits.guessed() && OrdinaryWords.cover(content, from, to)) {
                return;
            }
            boolean telling = Fillers.telling(content, from, to);
            for (int term : spoken.of(sound)) {
                int same = Heard.literal(content, reading, start, end, terms.textOf(term));
                if (same > 0 || telling && !hits.explains(from, to)) {
                    boolean whole = same == end - start - 1;
                    double enough = same > 0 && telling ? LIKELIER : MUCH_LIKELIER;
                    boolean sure = whole || hits.guessed() || likely(content, from, to, term, enough);
                    add(content, hits, term, from, to, whole ? FILLER : FILLER | HOMOPHONE, sure, enough);
                }
            }
        });
    }

    /** @param reading the sounds of the text, masks as such */
    void maskedRoughly(Content content, Hits hits, Reading reading) {
        rough.scan(SoundReader.rough(reading), Rewriter.MASKED, (sound, start, end) -> {
            if (Heard.masked(reading, start, end)) {
                roughly(content, hits, reading, sound, start, end);
            }
        });
    }

    private void roughly(Content content, Hits hits, Reading reading, int sound, int start, int end) {
        int from = reading.first()[start];
        int to = reading.last()[end - 1];
        if (Heard.tooWide(from, to, end - start) || hits.explains(from, to)) {
            return;
        }
        boolean telling = Fillers.telling(content, from, to);
        for (int term : rough.of(sound)) {
            String text = terms.textOf(term);
            boolean same = Heard.anEnd(content, from, to, text);
            int exact = Heard.exact(reading, start, end, text);
            if (same || telling && exact > 0 && !chance(content, from, to, text)) {
                boolean sure = same
                        && end - start >= LONG
                        && exact >= end - start - Heard.masks(reading, start, end) - 1
                        && Heard.literal(content, reading, start, end, text) > 1
                        && !OrdinaryWords.cover(content, from, to);
                double enough = telling && same ? LIKELIER : MUCH_LIKELIER;
                add(content, hits, term, from, to, FILLER | HOMOPHONE, sure, enough);
            }
        }
    }

    /** @param reading the sounds of the text as it stands */
    void stuttered(Content content, Hits hits, Reading reading) {
        stuttered.scan(reading, (sound, start, end) -> {
            int from = reading.first()[start];
            int to = reading.last()[end - 1];
            if (to - from == end - start && (hits.guessed() || !OrdinaryWords.cover(content, from, to))) {
                for (int term : stuttered.of(sound)) {
                    boolean sure = Heard.bothEnds(content, from, to, terms.textOf(term));
                    add(content, hits, term, from, to, sure ? REPEAT : REPEAT | HOMOPHONE, sure, LIKELIER);
                }
            }
        });
    }

    private void add(Content content, Hits hits, int term, int from, int to, int changes, boolean sure, double enough) {
        if (!terms.isHeard(term) || content.broken(from, to)) {
            return;
        }
        if (sure) {
            hits.hear(term, from, to, changes);
        } else if (!content.parted(from, to) && (hits.guessed() || likely(content, from, to, term, enough))) {
            hits.hear(term, from, to, changes | Hits.TENTATIVE);
        }
    }

    private boolean likely(Content content, int from, int to, int term, double enough) {
        return Plausible.gain(content, from, to, terms.textOf(term)) >= enough;
    }
}
