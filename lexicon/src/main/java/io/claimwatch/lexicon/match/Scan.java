package io.claimwatch.lexicon.match;

import io.claimwatch.contract.Transform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** One text with the terms found in it. Confined to one thread. */
public final class Scan {
    private final Content content;
    private final Hits hits;
    private final Terms terms;
    private final Scanner scanner;
    /** Null until somebody asks. */
    private long[] present;

    private boolean complete;
    private final List<Trouble> troubles = new ArrayList<>(0);

    Scan(Content content, Hits hits, Terms terms, Scanner scanner) {
        this.content = content;
        this.hits = hits;
        this.terms = terms;
        this.scanner = scanner;
    }

    /** Whether any hit is of a term that has something listed; most texts end here. */
    boolean anyOf(int[][] listed) {
        for (int hit = 0; hit < hits.size(); hit++) {
            if (listed[hits.term(hit)].length > 0) {
                return true;
            }
        }
        return false;
    }

    private void enter(int from) {
        for (int hit = from; hit < hits.size(); hit++) {
            for (int id : terms.classesOf(hits.term(hit))) {
                present[id >>> 6] |= 1L << id;
            }
        }
    }

    /** Also finds the cues that only judges of sentences ask for; call before asking for a class by name. */
    public Scan withCues() {
        if (!complete) {
            complete = true;
            present();
            int from = hits.size();
            scanner.addCues(content, hits);
            enter(from);
        }
        return this;
    }

    public Content content() {
        return content;
    }

    /** Rules that could not be judged in full on this text; known after {@link CompiledLexicon#matches}. */
    public List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    void trouble(Trouble trouble) {
        troubles.add(trouble);
    }

    Hits hits() {
        return hits;
    }

    Terms terms() {
        return terms;
    }

    long[] present() {
        if (present == null) {
            present = new long[(terms.classCount() + 63) >>> 6];
            enter(0);
        }
        return present;
    }

    public int hitCount() {
        return hits.size();
    }

    public int hitStart(int hit) {
        return hits.start(hit);
    }

    public int hitEnd(int hit) {
        return hits.end(hit);
    }

    public Set<Transform> hitTransforms(int hit) {
        return Content.transforms(hits.changes(hit));
    }

    /** Whether the hit was heard on little evidence; such a one never stands alone in a match. */
    public boolean hitTentative(int hit) {
        return hits.tentative(hit);
    }

    /** The words of the term, as the lexicon writes them (folded). */
    public String hitTerm(int hit) {
        int term = hits.term(hit);
        return term == terms.number() || term == terms.percent()
                ? content.slice(hits.start(hit), hits.end(hit))
                : terms.textOf(term);
    }

    public List<String> hitClasses(int hit) {
        List<String> names = new ArrayList<>();
        for (int id : terms.classesOf(hits.term(hit))) {
            names.add(terms.nameOf(id));
        }
        return names;
    }

    /** Whether any hit of the class is there. */
    public boolean has(int classId) {
        return classId >= 0 && (present()[classId >>> 6] & 1L << classId) != 0;
    }

    /** Whether the hit belongs to the class. */
    public boolean is(int hit, int classId) {
        for (int id : terms.classesOf(hits.term(hit))) {
            if (id == classId) {
                return true;
            }
        }
        return false;
    }

    /** Whether the hit belongs to any class that is no cue. */
    public boolean isTrigger(int hit) {
        for (int id : terms.classesOf(hits.term(hit))) {
            if (!terms.isCue(id)) {
                return true;
            }
        }
        return false;
    }

    /** Hits of a class, in the order found; empty for an unknown class ({@code -1}). */
    public int[] of(int classId) {
        if (!has(classId)) {
            return new int[0];
        }
        int[] found = new int[hits.size()];
        int n = 0;
        for (int hit = 0; hit < hits.size(); hit++) {
            if (is(hit, classId)) {
                found[n++] = hit;
            }
        }
        return Arrays.copyOf(found, n);
    }
}
