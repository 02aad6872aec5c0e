package io.claimwatch.detector.internal;

import io.claimwatch.contract.CaptionField;
import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.contract.SessionEnd;
import io.claimwatch.contract.SessionStart;
import io.claimwatch.contract.Showcase;
import io.claimwatch.detector.ClaimDetector;
import io.claimwatch.detector.DetectorConfig;
import io.claimwatch.detector.DetectorStats;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stage 6: judges the events of its share of rooms in their order, each with the window of its room. Confined to one
 * thread at a time.
 */
final class RoomDesk {
    private final SegmentLog log;
    private final Catalogue catalogue;
    private final DetectorStats stats;
    private final StatementWatch statements;
    private final Map<String, RoomWindow> windows;

    RoomDesk(SegmentLog log, Catalogue catalogue, DetectorStats stats, DetectorConfig config) {
        int rooms = Math.max(1, config.rooms() / config.workers());
        this.log = log;
        this.catalogue = catalogue;
        this.stats = stats;
        statements = new StatementWatch(log, config.statements());
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
            if (event instanceof Segment segment && CaptionField.of(segment).isPresent()) {
                shown(segment, logged.position(), detector, findings);
                continue;
            }
            RoomWindow window = window(event, logged.position(), detector);
            if (event instanceof Segment segment) {
                segment(segment, window, detector, findings);
            } else if (event instanceof SessionStart start) {
                window.start(start);
            } else if (event instanceof Showcase showcase) {
                window.offAir().ifPresent(air -> statements.over(air, window, detector, findings));
                window.productId(showcase.productId(), showcase.receivedAt());
                window.lips().clear();
            } else if (event instanceof SessionEnd) {
                window.onAir().forEach(air -> statements.over(air, window, detector, findings));
                windows.remove(key(event));
            }
        }
        return findings;
    }

    private void segment(Segment segment, RoomWindow window, ClaimDetector detector, Findings findings) {
        Product known = product(segment, window);
        Set<String> said = new SegmentJudge(segment, window, detector, stats, findings, known).judge();
        if (said != null && segment.isFinal() && detector.statements().wanted(known)) {
            OnAir air = window.onAir(known);
            air.said(segment, said);
            statements.still(air, window, detector, findings);
        }
    }

    /** What a page shows is no part of the talk: judged in a window of its own that is thrown away. */
    private void shown(Segment segment, long position, ClaimDetector detector, Findings findings) {
        RoomWindow talk = windows.get(key(segment));
        RoomWindow page = new RoomWindow(segment.session());
        if (talk != null && talk.session().equals(segment.session())) {
            page.start(talk.start());
            page.productId(talk.productId(), segment.receivedAt());
        } else {
            stand(page, segment, position);
        }
        CaptionField field = CaptionField.of(segment).orElseThrow();
        if (field == CaptionField.ROOM_TITLE || field == CaptionField.ROOM_NOTICE) {
            page.productId(null, segment.receivedAt()); // About the room, whatever is on show.
        }
        new SegmentJudge(segment, page, detector, stats, findings, product(segment, page)).judge();
    }

    private void stand(RoomWindow window, RoomEvent event, long position) {
        for (RoomEvent standing : log.standing(event.tenant(), event.room(), event.session(), position)) {
            if (standing instanceof SessionStart start) {
                window.start(start);
            } else if (standing instanceof Showcase showcase) {
                window.productId(showcase.productId(), showcase.receivedAt());
            }
        }
    }

    /** What the records say is on sale: the product named by the sender, that on the showcase, the room's category. */
    private Product product(Segment segment, RoomWindow window) {
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

    private static String key(RoomEvent event) {
        return event.tenant() + '\0' + event.room();
    }

    private RoomWindow window(RoomEvent event, long position, ClaimDetector detector) {
        RoomWindow window = windows.get(key(event));
        if (window == null || !window.session().equals(event.session())) {
            window = readBack(event, position, detector);
            windows.put(key(event), window);
        }
        return window;
    }

    /** After a restart the window is read from the log, so that the answers are the same as without one. */
    private RoomWindow readBack(RoomEvent event, long position, ClaimDetector detector) {
        RoomWindow window = new RoomWindow(event.session());
        stand(window, event, position);
        if (event instanceof Segment segment) {
            int back = ProductHint.bare(product(segment, window)) ? OnLips.LASTING : 1;
            for (Segment earlier :
                    log.around(event.tenant(), event.room(), event.session(), segment.sequence(), back, 0)) {
                if (earlier.sequence() < segment.sequence()) {
                    window.lips().said(detector.goods().in(earlier.text()));
                    window.said(earlier);
                }
            }
        }
        return window;
    }
}
