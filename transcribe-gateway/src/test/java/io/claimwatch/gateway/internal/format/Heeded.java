package io.claimwatch.gateway.internal.format;

import io.claimwatch.contract.Channel;
import io.claimwatch.contract.Lane;
import io.claimwatch.contract.Segment;
import io.claimwatch.gateway.internal.read.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A transcript of one format whose messages are given one by one, and what came of them. */
final class Heeded implements Transcript.Listener {
    static final long START = 1_770_000_000_000L;

    final List<Segment> segments = new ArrayList<>();
    final List<Refusal> refusals = new ArrayList<>();
    final List<Silence> silences = new ArrayList<>();
    private final Transcript transcript;
    private int messages;
    private long now = START + 3_600_000;

    Heeded(String format) {
        this(format, START, true);
    }

    Heeded(String format, Long start, boolean hypotheses) {
        Stream stream = new Stream(
                new Lane("shop", format, "r1", "s1"), "zh", Channel.SPEECH, null, start, 1L, hypotheses, false);
        transcript = new Transcript(Formats.of(format), stream, 1, 20_000, () -> Instant.ofEpochMilli(now), this);
    }

    void now(long millis) {
        now = millis;
    }

    Heeded read(String... given) {
        for (String message : given) {
            transcript.read(++messages, message);
        }
        return this;
    }

    Heeded end() {
        transcript.end(messages);
        return this;
    }

    /** Such as {@code 1 final 北京的天气。 @0+1820}: sequence, kind, words, when after the start and for how long. */
    List<String> told() {
        return segments.stream()
                .map(each -> each.sequence() + (each.isFinal() ? " final " : " hypothesis ") + each.text() + " @"
                        + (each.startMs() - START) + "+" + (each.endMs() - each.startMs()))
                .toList();
    }

    List<String> finals() {
        return segments.stream().filter(Segment::isFinal).map(Segment::text).toList();
    }

    @Override
    public void segment(int line, Segment segment) {
        segments.add(segment);
    }

    @Override
    public void refused(Refusal refusal) {
        refusals.add(refusal);
    }

    @Override
    public void silent(Silence why) {
        silences.add(why);
    }
}
