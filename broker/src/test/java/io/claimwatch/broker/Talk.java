package io.claimwatch.broker;

import io.claimwatch.contract.CaptionField;
import io.claimwatch.contract.Channel;
import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Finding;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SessionStart;
import io.claimwatch.contract.Severity;
import io.claimwatch.contract.Showcase;
import java.util.List;
import java.util.Set;

/** Things that are said and done in rooms. */
final class Talk {
    private Talk() {}

    static Segment said(String room, long sequence, String text) {
        return segment(room, sequence, text, true);
    }

    static Segment hypothesis(String room, long sequence, String text) {
        return segment(room, sequence, text, false);
    }

    private static Segment segment(String room, long sequence, String text, boolean isFinal) {
        return new Segment(
                "t",
                "asr",
                room,
                "s1",
                sequence,
                sequence * 1_000,
                sequence * 1_000 + 900,
                text,
                "zh",
                isFinal,
                Channel.SPEECH,
                null,
                sequence * 1_000 + 950);
    }

    /** What the page of a room shows as its title. */
    static Segment caption(String room, long sequence, String text) {
        String source = CaptionField.ROOM_TITLE.source();
        return new Segment("t", source, room, "s1", sequence, 1, 1, text, "auto", true, Channel.CAPTION, null, 1);
    }

    static SessionStart start(String room) {
        return new SessionStart(
                "t", "asr", room, "s1", 0, 1_700_000_000_000L, "标题", "主播", null, null, 900, 3, ProductCategory.FOOD, 1);
    }

    static Showcase shown(String room, long sequence, String product) {
        return new Showcase("t", "asr", room, "s1", sequence, product, sequence * 1_000);
    }

    static Product product(String id, String name) {
        return new Product("t", id, name, ProductCategory.FOOD, null, null, null);
    }

    static Flag flag(Segment segment) {
        Finding finding = new Finding(
                "e1",
                "标题",
                ClaimCategory.OTHER,
                Severity.HIGH,
                0.9,
                List.of(new Evidence(0, 1, segment.text().substring(0, 1), null)),
                segment.text(),
                Set.of(),
                List.of(),
                null,
                false,
                List.of(),
                "v1");
        String id = segment.room() + "-" + segment.sequence();
        return new Flag(id, segment.room(), segment, finding, null, null, !segment.isFinal());
    }
}
