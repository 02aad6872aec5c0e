package io.claimwatch.lexicon.match;

import io.claimwatch.contract.Transform;
import java.util.List;
import java.util.Map;

/**
 * Finds terms by their sound: homophones that a recogniser or a careful host put in their place, spelled pinyin, and
 * terms with a masked character. Words that are ordinary as they stand are not heard as something else.
 */
final class Ear {
    /** Shorter terms have too many homophones to be heard without further evidence. */
    private static final int LEAST = 3;

    /** In a longer run of letters several words may be spelled together. */
    private static final int ONE_WORD = 10;

    private static final int PINYIN = Content.bit(Transform.PINYIN);
    private static final int HOMOPHONE = Content.bit(Transform.HOMOPHONE);
    private static final int FILLER = Content.bit(Transform.FILLER);

    private final Terms terms;
    private final Automaton spoken;
    private final SoundFilter audible;
    private final List<List<Integer>> bySound;
    private final SecondLook secondLook;

    Ear(Terms terms, SecondLook secondLook) {
        this.terms = terms;
        this.secondLook = secondLook;
        Map<String, List<Integer>> sounds = terms.sounds();
        spoken = Automaton.of(List.copyOf(sounds.keySet()));
        audible = new SoundFilter(sounds.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(terms::isHeard))
                .map(Map.Entry::getKey)
                .toList());
        bySound = List.copyOf(sounds.values());
    }

    /** Whether the text as it stands may sound like a term. */
    boolean mayHear(Content content) {
        return SoundReader.audible(content, audible);
    }

    /** @param rewritten the reading with disguises undone; null if there is none */
    void listen(Content content, Hits hits, Reading rewritten) {
        if (mayHear(content)) {
            plain(content, hits, SoundReader.read(content));
        }
        if (rewritten != null) {
            if (secondLook.mayHear(rewritten)) {
                undisguised(content, hits, SoundReader.read(rewritten));
            }
            if (secondLook.mayUnmask(content)) {
                masked(content, hits, SoundReader.masked(content));
            }
        }
    }

    private void plain(Content content, Hits hits, Reading reading) {
        spoken.scan(reading.chars(), reading.length(), (sound, start, end) -> {
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

    private void undisguised(Content content, Hits hits, Reading reading) {
        spoken.scan(reading.chars(), reading.length(), (sound, start, end) -> {
            int changes = Scanner.inside(reading, start, end) & ~Rewriter.DOUBTFUL;
            int from = reading.first()[start];
            int to = reading.last()[end - 1];
            boolean evident = changes != 0 && (end - start >= LEAST || (changes & FILLER) != 0);
            if (evident && !OrdinaryWords.cover(content, from, to)) {
                add(content, hits, sound, from, to, changes | HOMOPHONE);
            }
        });
    }

    private void masked(Content content, Hits hits, Reading reading) {
        spoken.scan(reading.chars(), reading.length(), (sound, start, end) -> {
            if (!contains(reading.chars(), start, end, SoundReader.MASK) || OrdinaryWords.cover(content, start, end)) {
                return;
            }
            boolean sure = contains(content.chars(), start, end, CharTable.MASK);
            if (sure || bySound.get(sound).stream().anyMatch(term -> resembles(content, start, end, term))) {
                add(content, hits, sound, start, end, FILLER | HOMOPHONE);
            }
        });
    }

    /** Whether one character at least stands as the term has it. */
    private boolean resembles(Content content, int start, int end, int term) {
        String text = terms.textOf(term);
        for (int i = 0; i < text.length() && start + i < end; i++) {
            if (content.charAt(start + i) == text.charAt(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(char[] chars, int start, int end, char wanted) {
        for (int i = start; i < end; i++) {
            if (chars[i] == wanted) {
                return true;
            }
        }
        return false;
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
        List<Integer> meant = bySound.get(sound).stream()
                .filter(term -> spelled || terms.isHeard(term))
                .toList();
        if (meant.stream().noneMatch(term -> hits.contains(term, from, to))) {
            meant.forEach(term -> hits.add(term, from, to, changes));
        }
    }
}
