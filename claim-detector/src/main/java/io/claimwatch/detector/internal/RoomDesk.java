package io.claimwatch.detector.internal;

import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.Detection;
import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Finding;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.contract.SessionEnd;
import io.claimwatch.contract.SessionStart;
import io.claimwatch.contract.Showcase;
import io.claimwatch.detector.ClaimDetector;
import io.claimwatch.detector.DetectorStats;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Stage 6: judges the events of its share of rooms in their order, each with the window of its room. Confined to one
 * thread at a time.
 */
final class RoomDesk {
    private final SegmentLog log;
    private final Catalogue catalogue;
    private final DetectorStats stats;
    private final Map<String, RoomWindow> windows;

    RoomDesk(SegmentLog log, Catalogue catalogue, DetectorStats stats, int rooms) {
        this.log = log;
        this.catalogue = catalogue;
        this.stats = stats;
        windows = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, RoomWindow> eldest) {
                return size() > rooms;
            }
        };
    }

    Findings judge(List<SegmentLog.Logged> events, ClaimDetector detector) {
        Findings findings = new Findings();
        for (SegmentLog.Logged logged : events) {
            RoomEvent event = logged.event();
            RoomWindow window = window(event, logged.position());
            if (event instanceof Segment segment) {
                new SegmentJudge(segment, window, detector, findings).judge();
            } else if (event instanceof SessionStart start) {
                window.start(start);
            } else if (event instanceof Showcase showcase) {
                window.productId(showcase.productId());
            } else if (event instanceof SessionEnd) {
                windows.remove(key(event));
            }
        }
        return findings;
    }

    private static String key(RoomEvent event) {
        return event.tenant() + '\0' + event.room();
    }

    private RoomWindow window(RoomEvent event, long position) {
        RoomWindow window = windows.get(key(event));
        if (window == null || !window.session().equals(event.session())) {
            window = readBack(event, position);
            windows.put(key(event), window);
        }
        return window;
    }

    /** After a restart the window is read from the log, so that the answers are the same as without one. */
    private RoomWindow readBack(RoomEvent event, long position) {
        RoomWindow window = new RoomWindow(event.session());
        for (RoomEvent standing : log.standing(event.tenant(), event.room(), event.session(), position)) {
            if (standing instanceof SessionStart start) {
                window.start(start);
            } else if (standing instanceof Showcase showcase) {
                window.productId(showcase.productId());
            }
        }
        if (event instanceof Segment segment) {
            for (Segment earlier :
                    log.around(event.tenant(), event.room(), event.session(), segment.sequence(), 1, 0)) {
                if (earlier.sequence() < segment.sequence()) {
                    window.said(earlier);
                }
            }
        }
        return window;
    }

    /** One segment in its room. */
    private final class SegmentJudge {
        private final Segment segment;
        private final RoomWindow window;
        private final ClaimDetector detector;
        private final Findings into;
        private final Product product;

        SegmentJudge(Segment segment, RoomWindow window, ClaimDetector detector, Findings into) {
            this.segment = segment;
            this.window = window;
            this.detector = detector;
            this.into = into;
            product = product();
        }

        private Product product() {
            String id = segment.productId() == null ? window.productId() : segment.productId();
            if (id != null) {
                Product known = catalogue.find(segment.tenant(), id).orElse(null);
                if (known != null) {
                    return known;
                }
            }
            return window.start() == null || window.start().category() == null
                    ? null
                    : Product.of(window.start().category());
        }

        void judge() {
            stats.segment();
            if (!detector.judges(segment.lang(), segment.text())) {
                stats.notJudged();
                return;
            }
            Map<String, String> earlier = new LinkedHashMap<>(window.provisional());
            window.provisional().clear();
            Map<String, String> found = new LinkedHashMap<>();
            List<Integer> starts = Utterances.starts(segment.text());
            for (int i = 0; i < starts.size(); i++) {
                int end = i + 1 < starts.size()
                        ? starts.get(i + 1)
                        : segment.text().length();
                utterance(i == 0 ? -1 : starts.get(i - 1), starts.get(i), end, found);
            }
            earlier.forEach((id, caseId) -> {
                if (!found.containsKey(id)) {
                    into.add(new Flag.Change.Withdrawn(id));
                    into.add(new Findings.Hint("withdrawn", caseId));
                }
            });
            if (!segment.isFinal()) {
                window.provisional().putAll(found);
                return;
            }
            corrected();
            window.said(segment);
        }

        /**
         * Of several findings on the very same words the gravest is flagged: one sentence, one case.
         *
         * @param previous where the utterance before starts in this segment; -1 for the segment before
         */
        private void utterance(int previous, int start, int end, Map<String, String> found) {
            String text = segment.text().substring(start, end);
            String before = previous < 0 ? window.tail() : segment.text().substring(previous, start);
            Detection detection = detector.check(new CheckRequest(text, segment.lang(), before, product));
            stats.entryErrors(detection.errors().size());
            List<Evidence> shown = new ArrayList<>();
            for (Finding finding : detection.findings()) {
                if (finding.confidence() >= Checker.REVIEW_THRESHOLD && !shown.containsAll(finding.evidence())) {
                    shown.addAll(finding.evidence());
                    add(placed(finding, previous, start), found);
                }
            }
        }

        private void add(Finding finding, Map<String, String> found) {
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
            return new Finding(
                    finding.entry(),
                    finding.title(),
                    finding.category(),
                    finding.severity(),
                    finding.confidence(),
                    moved,
                    finding.normalised(),
                    finding.transforms(),
                    finding.basis(),
                    finding.suggestion(),
                    finding.needsPassport(),
                    finding.notes(),
                    finding.lexicon());
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
}
