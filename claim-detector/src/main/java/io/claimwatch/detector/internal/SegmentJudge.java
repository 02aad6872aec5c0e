package io.claimwatch.detector.internal;

import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Finding;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.Segment;
import io.claimwatch.detector.ClaimDetector;
import io.claimwatch.detector.DetectorStats;
import io.claimwatch.detector.Heard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges one segment in its room. */
final class SegmentJudge {
    private final Segment segment;
    private final RoomWindow window;
    private final ClaimDetector detector;
    private final DetectorStats stats;
    private final Findings into;
    private final Product known;
    private final Map<String, String> found = new LinkedHashMap<>();
    private final Set<String> statements = new HashSet<>(0);

    /** @param known the product as far as the records tell; null if they say nothing */
    SegmentJudge(
            Segment segment,
            RoomWindow window,
            ClaimDetector detector,
            DetectorStats stats,
            Findings into,
            Product known) {
        this.segment = segment;
        this.window = window;
        this.detector = detector;
        this.stats = stats;
        this.into = into;
        this.known = known;
    }

    /** @return ids of the entries whose mandatory statement was said; null when nobody here judges the language */
    Set<String> judge() {
        stats.segment();
        if (!detector.judges(segment.lang(), segment.text())) {
            stats.notJudged();
            return null;
        }
        Map<String, String> earlier = new LinkedHashMap<>(window.provisional());
        window.provisional().clear();
        List<Integer> starts = Utterances.starts(segment.text());
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : segment.text().length();
            utterance(i == 0 ? -1 : starts.get(i - 1), starts.get(i), end);
        }
        earlier.forEach((id, caseId) -> {
            if (!found.containsKey(id)) {
                into.add(new Flag.Change.Withdrawn(id));
                into.add(new Findings.Hint("withdrawn", caseId));
            }
        });
        if (segment.isFinal()) {
            corrected();
            window.said(segment);
        } else {
            window.provisional().putAll(found);
        }
        return statements;
    }

    /**
     * Of several findings on the very same words the gravest is flagged: one sentence, one case.
     *
     * @param previous where the utterance before starts in this segment; -1 for the segment before
     */
    private void utterance(int previous, int start, int end) {
        String text = segment.text().substring(start, end);
        String before = previous < 0 ? window.tail() : segment.text().substring(previous, start);
        Goods goods = named(text);
        Product product = goods == null ? known : goods.over(known);
        Heard heard = detector.hear(new CheckRequest(text, segment.lang(), before, known), goods);
        stats.entryErrors(heard.detection().errors().size());
        statements.addAll(heard.statements());
        List<Evidence> shown = new ArrayList<>();
        for (Finding finding : heard.detection().findings()) {
            if (finding.confidence() >= Checker.REVIEW_THRESHOLD && !shown.containsAll(finding.evidence())) {
                shown.addAll(finding.evidence());
                flag(placed(finding, previous, start), product);
            }
        }
    }

    /** What the host calls the product, where no record does; only final words are remembered. */
    private Goods named(String text) {
        if (!ProductHint.bare(known)) {
            return null;
        }
        OnLips lips = segment.isFinal() ? window.lips() : window.lips().copy();
        lips.said(detector.goods().in(text));
        return lips.now(known == null ? null : known.category());
    }

    private void flag(Finding finding, Product product) {
        String id = FlagIds.flag(segment, finding);
        String caseId = FlagIds.caseOf(segment, finding);
        if (found.putIfAbsent(id, caseId) != null) {
            return;
        }
        into.add(new Flag(id, caseId, segment, finding, product, window.start(), !segment.isFinal()));
        if (segment.isFinal()) {
            window.flagged(id, caseId, segment.startMs());
        }
    }

    /** Evidence in offsets of the segments' own texts. */
    private Finding placed(Finding finding, int previous, int start) {
        List<Evidence> moved = new ArrayList<>();
        for (Evidence each : finding.evidence()) {
            boolean inBefore = each.sequence() != null;
            if (!inBefore) {
                moved.add(new Evidence(each.start() + start, each.end() + start, each.text(), null));
            } else if (previous >= 0) {
                moved.add(new Evidence(each.start() + previous, each.end() + previous, each.text(), null));
            } else {
                int shift = window.tailStart();
                long sequence = window.last().sequence();
                moved.add(new Evidence(each.start() + shift, each.end() + shift, each.text(), sequence));
            }
        }
        return Findings.with(finding, moved);
    }

    private void corrected() {
        List<RoomWindow.Recent> flags = window.correctable(segment.startMs());
        // Asking the words costs a scan, so they are asked only when there is something to correct.
        if (!flags.isEmpty() && detector.corrects(segment.lang(), segment.text())) {
            List<String> ids = flags.stream().map(RoomWindow.Recent::flagId).toList();
            into.add(new Flag.Change.Corrected(ids, segment));
            flags.stream()
                    .map(RoomWindow.Recent::caseId)
                    .distinct()
                    .forEach(caseId -> into.add(new Findings.Hint("corrected", caseId)));
        }
    }
}
