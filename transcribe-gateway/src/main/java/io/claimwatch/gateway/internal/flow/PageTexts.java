package io.claimwatch.gateway.internal.flow;

import io.claimwatch.contract.CaptionField;
import io.claimwatch.contract.Channel;
import io.claimwatch.contract.Lane;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.contract.SessionStart;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts that pages show, as segments of lanes of their own, one lane a field. The log remembers what was shown last, so
 * only what is new or changed becomes a segment, after a restart too. Safe for all threads.
 */
public final class PageTexts {
    /** The session of texts that stand on a product's page and in no broadcast. */
    public static final String PAGE_SESSION = "page";

    private static final String PAGE_ROOM = "page:";
    /** Fields share a session, where a sequence must tell which of them is meant. */
    private static final int FIELDS = 8;

    private static final List<CaptionField> PLACES = List.of(CaptionField.values());

    private final Vertx vertx;
    private final SegmentLog log;
    private final InstantSource clock;

    public PageTexts(Vertx vertx, SegmentLog log, InstantSource clock) {
        this.vertx = vertx;
        this.log = log;
        this.clock = clock;
    }

    /** Texts of a product's own page. */
    public static Lane page(String tenant, String productId, CaptionField field) {
        return new Lane(tenant, field.source(), PAGE_ROOM + productId, PAGE_SESSION);
    }

    /** What must be appended; empty when everything is shown already. */
    public Future<List<RoomEvent>> changed(List<Shown> shown) {
        return vertx.executeBlocking(
                () -> {
                    List<RoomEvent> events = new ArrayList<>();
                    for (Shown each : shown) {
                        Segment segment = segment(each);
                        if (segment != null) {
                            events.add(segment);
                        }
                    }
                    return events;
                },
                false);
    }

    /** What a broadcast's title and notice are now. */
    static List<Shown> of(SessionStart start) {
        List<Shown> shown = new ArrayList<>();
        add(shown, start, CaptionField.ROOM_TITLE, start.title());
        add(shown, start, CaptionField.ROOM_NOTICE, start.notice());
        return shown;
    }

    private static void add(List<Shown> shown, SessionStart start, CaptionField field, String text) {
        if (text != null) {
            Lane lane = new Lane(start.tenant(), field.source(), start.room(), start.session());
            shown.add(new Shown(lane, field, text, null, false));
        }
    }

    private Segment segment(Shown shown) {
        long last = log.lastSequence(shown.lane);
        String before = last < 0 ? "" : lastText(shown.lane, last);
        String now = shown.text == null ? before : shown.text;
        if (now == null || now.equals(before) && (!shown.again || now.isEmpty())) {
            return null;
        }
        long at = clock.millis();
        long next = at * FIELDS + PLACES.indexOf(shown.field);
        return new Segment(
                shown.lane.tenant(),
                shown.lane.source(),
                shown.lane.room(),
                shown.lane.session(),
                last < next ? next : last + FIELDS,
                at,
                at,
                now,
                "auto",
                true,
                Channel.CAPTION,
                shown.productId,
                at);
    }

    /** Null when it is no longer kept: then it counts as new. */
    private String lastText(Lane lane, long last) {
        return log.around(lane.tenant(), lane.room(), lane.session(), last, 0, 0).stream()
                .filter(each -> each.source().equals(lane.source()) && each.sequence() == last)
                .map(Segment::text)
                .findFirst()
                .orElse(null);
    }

    /**
     * A text that a page shows.
     *
     * @param text null: whatever was shown last
     * @param productId what it is about; null if unknown
     * @param again also when the text is the same, since what it is about changed
     */
    public record Shown(Lane lane, CaptionField field, String text, String productId, boolean again) {}
}
