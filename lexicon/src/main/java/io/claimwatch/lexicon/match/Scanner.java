package io.claimwatch.lexicon.match;

import io.claimwatch.contract.Transform;
import io.claimwatch.lexicon.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Stage 2: finds all terms of one language in a text, in three readings: as written, with disguises undone, and by
 * sound. A reading that cannot find more is skipped.
 */
final class Scanner {
    /** A term written across a comma must be this long, across a sentence end one longer: recognisers punctuate badly. */
    private static final int LEAST_ACROSS_COMMA = 3;

    /** A single character needs no second reading, unless it is all that a code word means. */
    private static final int LEAST_REREAD = 2;

    private static final int INITIALS = Content.bit(Transform.INITIALS);

    /** Fewer initials (jf) stand for too much to count alone. */
    private static final int LEAST_INITIALS = 3;

    /** What the first reading has undone already: a term with nothing else undone was found there, or refused. */
    private static final int SEEN_BEFORE = Content.bit(Transform.WIDTH)
            | Content.bit(Transform.TRADITIONAL)
            | Content.bit(Transform.VARIANT)
            | Content.bit(Transform.SEPARATOR)
            | Content.bit(Transform.EMOJI)
            | Content.bit(Transform.ZERO_WIDTH);

    private static final int FIRST_CHARACTER_ONLY = ~(Content.bit(Transform.SEPARATOR)
            | Content.bit(Transform.EMOJI)
            | Content.bit(Transform.ZERO_WIDTH)
            | Content.bit(Transform.FILLER));

    private final Terms terms;
    private final Glance written;
    private final int[] writtenSurfaces;

    /** By what {@link #written} finds: the term, where that is all that finding it means; else -1. */
    private final int[] plainTerms;

    private final Glance cues;
    private final int[] cueSurfaces;
    private final SecondLook secondLook;
    private final Ear ear;

    /** @param late classes that no pattern mentions: their terms are looked for only when a judge asks */
    Scanner(Terms terms, BitSet late) {
        this.terms = terms;
        writtenSurfaces = surfaces(surface -> !isLate(surface, late));
        plainTerms = Arrays.stream(writtenSurfaces).map(this::plainTerm).toArray();
        Supplier<Glance> glance = Meanwhile.build(() -> glance(writtenSurfaces));
        cueSurfaces = surfaces(surface -> isLate(surface, late));
        cues = glance(cueSurfaces);
        secondLook = new SecondLook(terms);
        ear = new Ear(terms, secondLook);
        written = glance.get();
    }

    private boolean isLate(int surface, BitSet late) {
        Terms.Surface role = terms.role(surface);
        return role.masked() < 0
                && role.codeword() == null
                && Arrays.stream(terms.classesOf(role.term())).allMatch(late::get);
    }

    private int plainTerm(int surface) {
        Terms.Surface role = terms.role(surface);
        return role.codeword() == null ? role.term() : -1;
    }

    private int[] surfaces(IntPredicate which) {
        return IntStream.range(0, terms.surfaces().size()).filter(which).toArray();
    }

    private Glance glance(int[] surfaces) {
        return new Glance(
                Arrays.stream(surfaces).mapToObj(terms.surfaces()::get).toList());
    }

    /** Adds the terms that only judges of sentences ask for. */
    void addCues(Content content, Hits hits) {
        cues.scan(content.chars(), content.length(), (found, start, end) -> {
            if (!content.broken(start, end) || mayCross(content, start, end)) {
                hits.add(terms.role(cueSurfaces[found]).term(), start, end, 0);
            }
        });
    }

    /** What of the text is worth a second look, for the methods below. */
    int attend(Content content) {
        return ear.attend(content);
    }

    /**
     * Whether a scan could lead to a match of these patterns; a scan of a text that says no is in vain. What is hidden is
     * found as the scan finds it, but for what stands there plainly, which could only make less of it.
     *
     * @param asked says of an entry that speaks of some goods only whether it is of interest
     */
    boolean mayMatch(Content content, Candidates candidates, int attention, Predicate<Entry> asked) {
        Candidates.Found found = candidates.find(content);
        if (found.any(asked)) {
            return true;
        }
        boolean disguised = disguised(content, attention);
        if (attention == 0 && !disguised) {
            return false;
        }
        int again = worthReadingAgain(content, attention);
        Masked masked = (again & Neighbours.HIDDEN) != 0 ? ear.masked(content, attention) : null;
        List<Rewriter.Coded> coded = new ArrayList<>(0);
        ear.codewords(content, masked, attention, coded);
        if (!coded.isEmpty()) {
            return true;
        }
        Hits guesses = Hits.guesses();
        boolean rewrite = (again & Neighbours.REWRITTEN) != 0 && disguised;
        Reading rewritten = rewrite ? undisguised(content, guesses, coded, false) : null;
        listenFreely(content, guesses, rewritten, masked, attention);
        if (!guesses.full() && !found.any(guesses, asked)) {
            return false;
        }
        Hits hidden = new Hits();
        if (rewritten != null) {
            undisguised(content, hidden, coded, false);
        }
        listenFreely(content, hidden, rewritten, masked, attention);
        return found.any(hidden, asked);
    }

    private void listenFreely(Content content, Hits hits, Reading rewritten, Masked masked, int attention) {
        ear.listen(content, hits, rewritten, masked, attention);
        ear.listenFreely(content, hits, attention);
    }

    private static boolean disguised(Content content, int attention) {
        return content.suspicious() || Attention.has(attention, Attention.GAPS);
    }

    /** Which second readings are: bits of {@link Neighbours}. */
    private int worthReadingAgain(Content content, int attention) {
        if (Attention.has(attention, Attention.WHOLLY)) {
            return Neighbours.BOTH;
        }
        return disguised(content, attention) || Attention.has(attention, Attention.MASKS)
                ? Neighbours.promise(content, secondLook, ear.gaps())
                : 0;
    }

    /** What the scan looks for, as candidates of these patterns. */
    Candidates candidates(List<Wanted.Of> patterns) {
        return new Candidates(terms, writtenSurfaces, patterns);
    }

    Hits scan(Content content, int attention) {
        Hits hits = new Hits();
        List<Rewriter.Coded> coded = new ArrayList<>(0);
        written.scan(
                content.chars(),
                content.length(),
                (found, start, end) -> asWritten(content, hits, coded, found, start, end));
        Numbers.scan(content, terms, hits);
        int again = worthReadingAgain(content, attention);
        Masked masked = (again & Neighbours.HIDDEN) != 0 ? ear.masked(content, attention) : null;
        ear.codewords(content, masked, attention, coded);
        Reading rewritten = !coded.isEmpty() || (again & Neighbours.REWRITTEN) != 0 && disguised(content, attention)
                ? undisguised(content, hits, coded, Attention.has(attention, Attention.WHOLLY))
                : null;
        ear.listen(content, hits, rewritten, masked, attention);
        return hits;
    }

    private void asWritten(Content content, Hits hits, List<Rewriter.Coded> coded, int found, int start, int end) {
        if (!stands(content, start, end)) {
            return;
        }
        int across = content.broken(start, end) ? Content.bit(Transform.SEPARATOR) : 0;
        int changes =
                across | content.changes(start, start + 1) & FIRST_CHARACTER_ONLY | content.changes(start + 1, end);
        if (plainTerms[found] >= 0) {
            hits.add(plainTerms[found], start, end, changes);
            return;
        }
        Terms.Surface role = terms.role(writtenSurfaces[found]);
        if (role.term() >= 0) {
            hits.add(role.term(), start, end, changes);
        } else if (role.masked() >= 0) {
            hits.add(role.masked(), start, end, changes | Content.bit(Transform.FILLER));
        }
        if (role.codeword() != null) {
            coded.add(new Rewriter.Coded(start, end, role.codeword().means(), Content.bit(transformOf(role))));
        }
    }

    private static Transform transformOf(Terms.Surface role) {
        Transform transform = role.codeword().transform();
        return transform == null ? Transform.CODEWORD : transform;
    }

    /** Whether a string there is what it looks like: no punctuation in a short one, no piece of a longer Latin word. */
    static boolean stands(Content content, int start, int end) {
        return (!content.broken(start, end) || mayCross(content, start, end)) && wholeWord(content, start, end);
    }

    private static boolean mayCross(Content content, int start, int end) {
        return end - start >= LEAST_ACROSS_COMMA + (content.sentenceEndIn(start, end - 1) ? 1 : 0);
    }

    /** A Latin term must not be a piece of a longer Latin word. */
    private static boolean wholeWord(Content content, int start, int end) {
        return !insideWord(content, start) && !insideWord(content, end) && !rankGoesOn(content, start, end);
    }

    private static boolean insideWord(Content content, int at) {
        return at > 0
                && at < content.length()
                && latin(content.charAt(at))
                && latin(content.charAt(at - 1))
                && content.breakBefore(at) == Content.Break.NONE;
    }

    /** #1 does not stand in #10. */
    private static boolean rankGoesOn(Content content, int start, int end) {
        return content.charAt(start) == '#'
                && end < content.length()
                && CharTable.kind(content.charAt(end - 1)) == CharTable.DIGIT
                && CharTable.kind(content.charAt(end)) == CharTable.DIGIT;
    }

    private static boolean latin(char c) {
        return CharTable.kind(c) == CharTable.LATIN;
    }

    private Reading undisguised(Content content, Hits hits, List<Rewriter.Coded> coded, boolean wholly) {
        coded.removeIf(guess -> guess.tentative() && coded.stream().anyMatch(other -> other.excludes(guess)));
        if (coded.stream().anyMatch(Rewriter.Coded::heard)) {
            // What is only heard stands in the way of what is there once fillers are dropped, so that is read first.
            List<Rewriter.Coded> seen = new ArrayList<>(coded);
            seen.removeIf(Rewriter.Coded::heard);
            undisguised(content, hits, seen, wholly);
        }
        coded.sort(Comparator.comparingInt(Rewriter.Coded::start).thenComparing(c -> -c.end()));
        Reading reading = Rewriter.rewrite(content, coded, ear.gaps());
        if (!wholly && coded.isEmpty() && !secondLook.mayRead(reading)) {
            return reading;
        }
        int first = reading.firstOf(~SEEN_BEFORE);
        int last = reading.lastOf(~SEEN_BEFORE);
        written.scan(reading.chars(), reading.length(), first, last, (found, start, end) -> {
            if (!reading.altered(start, end) || coded.isEmpty() && end - start < LEAST_REREAD) {
                return;
            }
            int term = terms.role(writtenSurfaces[found]).term();
            if (term < 0) {
                return;
            }
            int from = reading.first()[start];
            int to = reading.last()[end - 1];
            if (content.broken(from, to) && end - start < LEAST_ACROSS_COMMA || Heard.tooWide(from, to, end - start)) {
                return;
            }
            int changes = inside(reading, start, end);
            boolean doubtful = (changes & Rewriter.DOUBTFUL) != 0;
            if ((changes & ~SEEN_BEFORE) != 0
                    && !hits.contains(term, from, to)
                    && !(doubtful && !hits.guessed() && OrdinaryWords.cover(content, from, to))) {
                boolean initials = (changes & INITIALS) != 0 && to - from < LEAST_INITIALS;
                hits.add(
                        term,
                        from,
                        to,
                        changes & ~(Rewriter.DOUBTFUL | Rewriter.MASKED) | (initials ? Hits.TENTATIVE : 0));
            }
        });
        return reading;
    }

    /** What was undone in a span; what was dropped before its first character is not in it. */
    static int inside(Reading reading, int start, int end) {
        int dropped = Content.bit(Transform.FILLER) | Rewriter.DOUBTFUL | Rewriter.MASKED;
        return reading.changes(start, start + 1) & ~dropped | reading.changes(start + 1, end);
    }
}
