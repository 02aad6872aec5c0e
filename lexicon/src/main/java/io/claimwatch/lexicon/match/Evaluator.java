package io.claimwatch.lexicon.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Stage 3: evaluates a resolved pattern over the hits of one text. The fast evaluator drops combinations as soon as
 * their gaps exceed the bound above; the plain one makes them all and is its oracle. Both keep a bounded number of spans
 * a node, and the fast one takes at most {@link #STEPS} steps a pattern, so that no entry and no text can make it run for
 * ever. What was given up shows in {@link #gaveUp}.
 */
final class Evaluator {
    static final int LIMIT = 1_024;

    /** Combinations looked at for one pattern on one text; talk takes a few dozen. */
    static final int STEPS = 20_000;

    /** The plain way drops nothing early and needs more room for the same answers. */
    static final int PLAIN_LIMIT = 1 << 17;

    private static final int UNBOUNDED = 1_000_000;

    private final Content content;
    private final Hits hits;
    private final Terms terms;
    private final long[] present;
    private final boolean prune;
    private final int limit;
    private final boolean tentative;

    /** Above 0 while the surroundings of a part are looked at: there only what is sure counts. */
    private int surely;

    private int steps;
    private boolean gaveUp;

    Evaluator(Scan scan, boolean prune) {
        content = scan.content();
        hits = scan.hits();
        terms = scan.terms();
        present = scan.present();
        this.prune = prune;
        limit = prune ? LIMIT : PLAIN_LIMIT;
        tentative = hits.anyTentative();
    }

    /** Spans of which every tentative hit stands beside a sure one. */
    List<Span> evaluate(Node node) {
        steps = 0;
        gaveUp = false;
        List<Span> found = evaluate(node, UNBOUNDED);
        return tentative ? kept(found, this::borneOut) : found;
    }

    /** Whether the last pattern had more combinations than are looked at, so that some of its matches may be missing. */
    boolean gaveUp() {
        return gaveUp;
    }

    /** Whether another step may be taken, with so many spans of the node found already. */
    private boolean goesOn(int found) {
        boolean more = found < limit && (!prune || ++steps <= STEPS);
        gaveUp |= !more;
        return more;
    }

    private boolean borneOut(Span span) {
        boolean supported = false;
        boolean doubtful = false;
        for (int hit : span.hits()) {
            doubtful |= hits.tentative(hit);
            supported |= hits.supports(hit, terms);
        }
        return supported || !doubtful;
    }

    private List<Span> evaluate(Node node, int bound) {
        if (node instanceof Node.Ref ref) {
            return occurrences(ref.id());
        } else if (node instanceof Node.MaxGaps gaps) {
            List<Span> found = evaluate(gaps.inner(), prune ? Math.min(bound, gaps.limit()) : UNBOUNDED);
            return kept(found, span -> span.gaps() <= gaps.limit());
        } else if (node instanceof Node.MaxWidth width) {
            List<Span> found = evaluate(width.inner(), prune ? Math.min(bound, width.limit()) : UNBOUNDED);
            return kept(found, span -> content.width(span.start(), span.end()) <= width.limit());
        } else if (node instanceof Node.Or or) {
            List<Span> all = new ArrayList<>();
            for (Node part : or.parts()) {
                all.addAll(evaluate(part, bound));
            }
            return all;
        } else if (node instanceof Node.Ordered ordered) {
            return new Combiner(partsOf(ordered.parts(), bound), ordered.adjacent() ? 0 : bound, true).combine();
        } else if (node instanceof Node.Unordered unordered) {
            return new Combiner(partsOf(unordered.parts(), bound), bound, false).combine();
        } else if (node instanceof Node.AtLeast atLeast) {
            return atLeast(atLeast, bound);
        }
        return filtered(node, bound);
    }

    private List<Span> filtered(Node node, int bound) {
        if (node instanceof Node.Within within) {
            List<Span> near = surroundings(within.near());
            return kept(
                    evaluate(within.inner(), bound),
                    span -> near.stream().anyMatch(other -> distance(span, other) <= within.distance())
                            != within.negated());
        } else if (node instanceof Node.Containing containing) {
            List<Span> parts = surroundings(containing.part());
            return kept(
                    evaluate(containing.inner(), bound),
                    span -> parts.stream().anyMatch(span::covers) != containing.negated());
        } else if (node instanceof Node.ContainedBy contained) {
            List<Span> wholes = surroundings(contained.whole());
            return kept(
                    evaluate(contained.inner(), bound),
                    span -> wholes.stream().anyMatch(whole -> whole.covers(span)) != contained.negated());
        } else if (node instanceof Node.Before before) {
            List<Span> others = surroundings(before.other());
            return kept(evaluate(before.inner(), bound), span -> others.stream()
                    .anyMatch(other -> span.end() <= other.start()));
        } else if (node instanceof Node.After after) {
            List<Span> others = surroundings(after.other());
            return kept(evaluate(after.inner(), bound), span -> others.stream()
                    .anyMatch(other -> other.end() <= span.start()));
        }
        throw new IllegalStateException("no evaluation for " + node.getClass());
    }

    private List<Span> surroundings(Node node) {
        surely++;
        List<Span> found = evaluate(node, UNBOUNDED);
        surely--;
        return found;
    }

    private int distance(Span a, Span b) {
        if (a.overlaps(b)) {
            return 0;
        }
        return a.end() <= b.start() ? content.gap(a.end(), b.start()) : content.gap(b.end(), a.start());
    }

    private List<Span> occurrences(int classId) {
        if ((present[classId >>> 6] & 1L << classId) == 0) {
            return new ArrayList<>(0);
        }
        List<Span> spans = new ArrayList<>(4);
        for (int hit = 0; hit < hits.size(); hit++) {
            if (surely > 0 && hits.tentative(hit)) {
                continue;
            }
            for (int each : terms.classesOf(hits.term(hit))) {
                if (each == classId) {
                    if (spans.size() == limit) {
                        gaveUp = true;
                        return spans;
                    }
                    spans.add(new Span(hits.start(hit), hits.end(hit), 0, new int[] {hit}));
                    break;
                }
            }
        }
        return spans;
    }

    private List<List<Span>> partsOf(List<Node> nodes, int bound) {
        List<List<Span>> parts = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            List<Span> spans = evaluate(node, bound);
            if (prune && spans.isEmpty()) {
                return List.of(List.of());
            }
            parts.add(spans);
        }
        return parts;
    }

    private List<Span> atLeast(Node.AtLeast node, int bound) {
        List<List<Span>> parts = new ArrayList<>();
        for (Node part : node.parts()) {
            parts.add(evaluate(part, bound));
        }
        List<Span> found = new ArrayList<>();
        int subsets = 1 << parts.size();
        for (int subset = 0; subset < subsets && found.size() < limit; subset++) {
            if (Integer.bitCount(subset) == node.count()) {
                List<List<Span>> chosen = new ArrayList<>();
                for (int i = 0; i < parts.size(); i++) {
                    if ((subset & 1 << i) != 0) {
                        chosen.add(parts.get(i));
                    }
                }
                found.addAll(new Combiner(chosen, bound, false).combine());
            }
        }
        return found;
    }

    private interface Test {
        boolean passes(Span span);
    }

    private static List<Span> kept(List<Span> spans, Test test) {
        List<Span> kept = new ArrayList<>(spans.size());
        for (Span span : spans) {
            if (test.passes(span)) {
                kept.add(span);
            }
        }
        return kept;
    }

    /** One span from each part, not overlapping, ordered or not. */
    private final class Combiner {
        private final List<List<Span>> parts;
        private final int bound;
        private final boolean ordered;
        private final Span[] chosen;
        private final List<Span> found = new ArrayList<>(4);

        Combiner(List<List<Span>> parts, int bound, boolean ordered) {
            this.parts = parts;
            this.bound = bound;
            this.ordered = ordered;
            chosen = new Span[parts.size()];
        }

        List<Span> combine() {
            choose(0, 0);
            return found;
        }

        private void choose(int part, int gaps) {
            if (part == parts.size()) {
                add();
                return;
            }
            for (Span span : parts.get(part)) {
                if (!goesOn(found.size())) {
                    return;
                }
                if (part > 0 && ordered) {
                    Span before = chosen[part - 1];
                    if (before.end() > span.start()) {
                        continue;
                    }
                    int sum = gaps + content.gap(before.end(), span.start()) + span.gaps();
                    if (sum <= bound) {
                        chosen[part] = span;
                        choose(part + 1, sum);
                    }
                } else if (part == 0 || free(part, span)) {
                    chosen[part] = span;
                    choose(part + 1, gaps + span.gaps());
                }
            }
        }

        private boolean free(int part, Span span) {
            for (int i = 0; i < part; i++) {
                if (chosen[i].overlaps(span)) {
                    return false;
                }
            }
            return true;
        }

        private void add() {
            Span[] sorted = chosen.clone();
            if (!ordered) {
                Arrays.sort(sorted, (a, b) -> Integer.compare(a.start(), b.start()));
            }
            int gaps = sorted[0].gaps();
            int count = sorted[0].hits().length;
            for (int i = 1; i < sorted.length; i++) {
                gaps += content.gap(sorted[i - 1].end(), sorted[i].start()) + sorted[i].gaps();
                count += sorted[i].hits().length;
            }
            if (gaps > bound) {
                return;
            }
            int[] all = new int[count];
            int at = 0;
            for (Span span : sorted) {
                System.arraycopy(span.hits(), 0, all, at, span.hits().length);
                at += span.hits().length;
            }
            found.add(new Span(sorted[0].start(), sorted[sorted.length - 1].end(), gaps, all));
        }
    }
}
