package io.claimwatch.launcher.internal.judge;

import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.Detection;
import io.claimwatch.contract.Detection.EntryError;
import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Finding;
import io.claimwatch.launcher.internal.input.Sentences;
import io.claimwatch.launcher.internal.input.Sentences.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges texts of any length: what is longer than an utterance goes sentence by sentence, each with the one before as
 * the words before, and the evidence comes back as offsets into the whole text.
 */
public final class LongTexts {
    /** Texts up to this length, in UTF-16 units, are judged whole. */
    public static final int WHOLE = 200;

    private static final long IN_BEFORE = -1;

    private final Checker checker;

    public LongTexts(Checker checker) {
        this.checker = checker;
    }

    public Detection check(CheckRequest request) {
        if (request.text().isBlank()) {
            return Detection.NONE;
        }
        if (request.text().length() <= WHOLE) {
            return checker.check(request);
        }
        List<Finding> findings = new ArrayList<>();
        List<EntryError> errors = new ArrayList<>();
        Piece last = null;
        for (Piece piece : Sentences.split(request.text(), WHOLE)) {
            Detection detection = checker.check(part(request, piece, last));
            for (Finding finding : detection.findings()) {
                findings.add(moved(finding, piece, last));
            }
            errors.addAll(detection.errors());
            last = piece;
        }
        return new Detection(ordered(findings), errors);
    }

    private static CheckRequest part(CheckRequest request, Piece piece, Piece last) {
        String before = last == null ? request.before() : last.of(request.text());
        return new CheckRequest(piece.of(request.text()), request.lang(), before, request.product());
    }

    /** The finding with its offsets in the whole text; evidence in the piece before is evidence in the text too. */
    private static Finding moved(Finding finding, Piece piece, Piece last) {
        List<Evidence> evidence = new ArrayList<>();
        for (Evidence span : finding.evidence()) {
            boolean inBefore = span.sequence() != null && span.sequence() == IN_BEFORE;
            if (inBefore && last == null) {
                evidence.add(span);
            } else {
                int by = inBefore ? last.start() : piece.start();
                evidence.add(new Evidence(span.start() + by, span.end() + by, span.text(), null));
            }
        }
        return new Finding(
                finding.entry(),
                finding.title(),
                finding.category(),
                finding.severity(),
                finding.confidence(),
                evidence,
                finding.normalised(),
                finding.transforms(),
                finding.basis(),
                finding.suggestion(),
                finding.needsPassport(),
                finding.notes(),
                finding.lexicon());
    }

    private static List<Finding> ordered(List<Finding> findings) {
        Set<List<Object>> seen = new HashSet<>();
        List<Finding> unique = new ArrayList<>();
        for (Finding finding : findings) {
            if (seen.add(List.of(finding.entry(), finding.evidence()))) {
                unique.add(finding);
            }
        }
        unique.sort(Comparator.comparing(Finding::severity)
                .thenComparing(Comparator.comparingDouble(Finding::confidence).reversed()));
        return unique;
    }
}
