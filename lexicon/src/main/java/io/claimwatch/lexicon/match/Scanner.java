package io.claimwatch.lexicon.match;

import io.claimwatch.contract.Transform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Stage 2: finds all terms of one language in a text, in three readings: as written, with disguises undone, and by
 * sound. A reading that cannot find more is skipped.
 */
final class Scanner {
    /** A term written across a comma must be this long, across a sentence end one longer: recognisers punctuate badly. */
    private static final int LEAST_ACROSS_COMMA = 3;

    private static final int FIRST_CHARACTER_ONLY = ~(Content.bit(Transform.SEPARATOR)
            | Content.bit(Transform.EMOJI)
            | Content.bit(Transform.ZERO_WIDTH)
            | Content.bit(Transform.FILLER));

    private final Terms terms;
    private final Automaton written;
    private final Automaton spoken;
    private final List<List<Integer>> bySound;

    Scanner(Terms terms) {
        this.terms = terms;
        written = Automaton.of(terms.surfaces());
        Map<String, List<Integer>> sounds = terms.sounds();
        spoken = Automaton.of(List.copyOf(sounds.keySet()));
        bySound = List.copyOf(sounds.values());
    }

    Hits scan(Content content) {
        Hits hits = new Hits();
        List<Rewriter.Coded> coded = new ArrayList<>(0);
        written.scan(
                content.chars(),
                content.length(),
                (surface, start, end) -> asWritten(content, hits, coded, surface, start, end));
        Numbers.scan(content, terms, hits);
        if (!coded.isEmpty() || content.suspicious()) {
            undisguised(content, hits, coded);
        }
        bySound(content, hits);
        return hits;
    }

    private void asWritten(Content content, Hits hits, List<Rewriter.Coded> coded, int surface, int start, int end) {
        Terms.Surface role = terms.role(surface);
        int across = 0;
        if (content.broken(start, end)) {
            if (!mayCross(content, start, end)) {
                return;
            }
            across = Content.bit(Transform.SEPARATOR);
        }
        if (!wholeWord(content, start, end)) {
            return;
        }
        int changes =
                across | content.changes(start, start + 1) & FIRST_CHARACTER_ONLY | content.changes(start + 1, end);
        if (role.term() >= 0) {
            hits.add(role.term(), start, end, changes);
        } else if (role.masked() >= 0) {
            hits.add(role.masked(), start, end, changes | Content.bit(Transform.FILLER));
        }
        if (role.codeword() != null) {
            coded.add(new Rewriter.Coded(start, end, role.codeword().means(), transformOf(role)));
        }
    }

    private static Transform transformOf(Terms.Surface role) {
        Transform transform = role.codeword().transform();
        return transform == null ? Transform.CODEWORD : transform;
    }

    private static boolean mayCross(Content content, int start, int end) {
        return end - start >= LEAST_ACROSS_COMMA + (content.sentenceEndIn(start, end - 1) ? 1 : 0);
    }

    /** A Latin term must not be a piece of a longer Latin word. */
    private static boolean wholeWord(Content content, int start, int end) {
        boolean startsInside = start > 0
                && latin(content.charAt(start))
                && latin(content.charAt(start - 1))
                && content.breakBefore(start) == Content.Break.NONE;
        boolean endsInside = end < content.length()
                && latin(content.charAt(end - 1))
                && latin(content.charAt(end))
                && content.breakBefore(end) == Content.Break.NONE;
        return !startsInside && !endsInside;
    }

    private static boolean latin(char c) {
        return CharTable.kind(c) == CharTable.LATIN;
    }

    private void undisguised(Content content, Hits hits, List<Rewriter.Coded> coded) {
        coded.sort(Comparator.comparingInt(Rewriter.Coded::start).thenComparing(c -> -c.end()));
        Reading reading = Rewriter.rewrite(content, coded);
        written.scan(reading.chars(), reading.length(), (surface, start, end) -> {
            int term = terms.role(surface).term();
            if (term < 0 || !reading.altered(start, end)) {
                return;
            }
            int from = reading.first()[start];
            int to = reading.last()[end - 1];
            boolean crosses = content.broken(from, to);
            if (crosses && end - start < LEAST_ACROSS_COMMA) {
                return;
            }
            if (!hits.contains(term, from, to)) {
                hits.add(
                        term,
                        from,
                        to,
                        reading.changes(start, start + 1) & ~Content.bit(Transform.FILLER)
                                | reading.changes(start + 1, end));
            }
        });
    }

    private void bySound(Content content, Hits hits) {
        Reading reading = SoundReader.read(content);
        spoken.scan(reading.chars(), reading.length(), (sound, start, end) -> {
            int from = reading.first()[start];
            int to = reading.last()[end - 1];
            boolean spelled = (reading.changes(start, end) & Content.bit(Transform.PINYIN)) != 0;
            if (!spelled && end - start < 3 || content.broken(from, to)) {
                return;
            }
            List<Integer> same = bySound.get(sound);
            for (int term : same) {
                if (hits.contains(term, from, to)) {
                    return;
                }
            }
            if (spelled || !OrdinaryWords.cover(content, from, to)) {
                int heard = Content.bit(spelled ? Transform.PINYIN : Transform.HOMOPHONE);
                for (int term : same) {
                    hits.add(term, from, to, heard);
                }
            }
        });
    }
}
