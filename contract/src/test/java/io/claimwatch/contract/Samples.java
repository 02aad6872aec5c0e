package io.claimwatch.contract;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One full and one bare example of everything that goes over the wire. */
final class Samples {
    private static final List<Problem.Item> ITEMS =
            List.of(new Problem.Item(2, "room", "required", "is missing"), new Problem.Item(0, null, null, null));

    static final Segment SEGMENT = new Segment(
            "demo",
            "asr",
            "show-17",
            "s-1",
            41,
            1767225600000L,
            1767225602000L,
            "每天一粒😀预防心梗\u202e\"\n",
            "zh",
            false,
            Channel.CAPTION,
            "p-9",
            1767225602100L);
    static final SessionStart START = new SessionStart(
            "demo",
            "asr",
            "show-17",
            "s-1",
            0,
            1767225000000L,
            "阿宁的好物间",
            "阿宁",
            "宁波好物",
            "星河传媒",
            12400,
            3,
            ProductCategory.HEALTH_FOOD,
            "谨防站外交易",
            "cn",
            true,
            1767225000100L);
    static final Product PRODUCT = new Product(
            "demo",
            "p-9",
            "叶黄素软糖",
            ProductCategory.FOOD,
            new Passport(List.of("SC1"), List.of("缓解视觉疲劳"), "食健广审 1"),
            new BigDecimal("59.90"),
            new BigDecimal("1E+2"));
    static final Finding FINDING = new Finding(
            "zh-med-prevents-disease",
            "称能预防疾病",
            ClaimCategory.MEDICAL_EFFICACY,
            Severity.HIGH,
            0.94,
            List.of(new Evidence(4, 8, "预防心梗", null), new Evidence(0, 2, "每天", -1L)),
            "预防心梗",
            EnumSet.allOf(Transform.class),
            List.of("CN-FSL-73"),
            "去掉",
            true,
            List.of("plain"),
            "3f9a");

    private Samples() {}

    static List<Sample> all() {
        return List.of(
                new Sample("segment", SEGMENT, RoomEvent.class),
                new Sample(
                        "segment",
                        new Segment("t", "s", "r", "x", 0, 0, 0, "", "auto", true, Channel.SPEECH, null, 0),
                        RoomEvent.class),
                new Sample("session-start", START, RoomEvent.class),
                new Sample(
                        "session-start",
                        new SessionStart(
                                "t", "s", "r", "x", 0, 1_767_225_600_000L, null, null, null, null, null, null, null, 0),
                        RoomEvent.class),
                new Sample(
                        "session-end", new SessionEnd("t", "s", "r", "x", 902, 1_767_225_600_000L, 8), RoomEvent.class),
                new Sample("showcase", new Showcase("t", "s", "r", "x", 40, "p-9", 8), RoomEvent.class),
                new Sample("showcase", new Showcase("t", "s", "r", "x", 40, null, 8), RoomEvent.class),
                new Sample("product", PRODUCT, Product.class),
                new Sample("product", new Product(null, null, null, null, null, null, null), Product.class),
                new Sample("finding", FINDING, Finding.class),
                new Sample("finding", bareFinding(), Finding.class),
                new Sample("flag", new Flag("f", "c", SEGMENT, FINDING, PRODUCT, START, true, true), Flag.class),
                new Sample("flag", new Flag("f", "c", SEGMENT, bareFinding(), null, null, false), Flag.class),
                new Sample(
                        "decision",
                        new Decision("d", "c", Measure.SUSPEND, "再次", "已电话", "lin.yue", 1, 2, 3L, 4L),
                        Decision.class),
                new Sample(
                        "decision",
                        new Decision("d", "c", Measure.WARN, null, null, "lin.yue", 1, 2, null, null),
                        Decision.class),
                new Sample(
                        "problem",
                        Problem.of(Problem.Code.INVALID_EVENT, "1 of 3").with(ITEMS),
                        Problem.class),
                new Sample("problem", Problem.of(Problem.Code.INTERNAL, null), Problem.class));
    }

    private static Finding bareFinding() {
        return new Finding(
                "zh-x",
                "某",
                ClaimCategory.OTHER,
                Severity.LOW,
                0,
                List.of(new Evidence(0, 1, "某", null)),
                "某",
                Set.of(),
                List.of(),
                null,
                false,
                List.of(),
                "v");
    }

    /**
     * An example.
     *
     * @param schema name of the schema that describes it
     * @param readAs the type its JSON is read as
     */
    record Sample(String schema, Record value, Class<?> readAs) {
        @Override
        public String toString() {
            return schema + " " + Json.write(value);
        }
    }
}
