package io.claimwatch.detector.internal;

import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Finding;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.detector.ClaimDetector;
import io.claimwatch.detector.DetectorConfig;
import java.util.List;

/**
 * Raises the mandatory statements that were not said of a product while it was on air: when it has been on for long,
 * when another comes on, and when the session ends; once for a product and a session.
 */
final class StatementWatch {
    /** So much of the session is read again before saying that something was never said. */
    private static final int READ_BACK = 2_000;

    private final SegmentLog log;
    private final DetectorConfig.Statements patience;

    StatementWatch(SegmentLog log, DetectorConfig.Statements patience) {
        this.log = log;
        this.patience = patience;
    }

    /** After each segment. */
    void still(OnAir air, RoomWindow window, ClaimDetector detector, Findings into) {
        if (air.segments() % patience.most() == 0) {
            raise(air, window, detector, into);
        }
    }

    /** When it goes off. */
    void over(OnAir air, RoomWindow window, ClaimDetector detector, Findings into) {
        if (air.segments() >= patience.least()) {
            raise(air, window, detector, into);
        }
    }

    private void raise(OnAir air, RoomWindow window, ClaimDetector detector, Findings into) {
        if (missing(air, detector).isEmpty()) {
            return;
        }
        readBack(air, detector);
        for (Finding finding : missing(air, detector)) {
            if (air.flagOnce(finding.entry())) {
                Segment last = air.last();
                String id = FlagIds.flag(last, key(air), finding);
                String caseId = FlagIds.caseOf(last, key(air), finding);
                into.add(new Flag(id, caseId, last, finding, air.product(), window.start(), false));
            }
        }
    }

    private static List<Finding> missing(OnAir air, ClaimDetector detector) {
        Segment last = air.last();
        String lang = Language.of(last.lang(), last.text());
        List<Evidence> at = List.of(new Evidence(0, last.text().length(), last.text(), null));
        String note = Language.ENGLISH.equals(lang)
                ? "not said in " + air.segments() + " segments about this product; shown at the last of them"
                : "介绍该商品的 " + air.segments() + " 段话里没有说过；标在最后一段";
        return detector.statements().missing(lang, air.product(), air.said(), at, note);
    }

    /** A detector that was started again has not heard everything itself. */
    private void readBack(OnAir air, ClaimDetector detector) {
        Segment last = air.last();
        for (Segment earlier : log.around(last.tenant(), last.room(), last.session(), last.sequence(), READ_BACK, 0)) {
            if (earlier.receivedAt() >= air.since()) {
                CheckRequest request = new CheckRequest(earlier.text(), earlier.lang(), null, air.product());
                air.alsoSaid(detector.hear(request).statements());
            }
        }
    }

    private static String key(OnAir air) {
        return RoomWindow.key(air.product());
    }
}
