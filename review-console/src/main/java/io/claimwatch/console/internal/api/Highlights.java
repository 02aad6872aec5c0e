package io.claimwatch.console.internal.api;

import io.claimwatch.console.internal.api.Views.Highlight;
import io.claimwatch.console.internal.api.Views.Spoken;
import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Segment;
import io.claimwatch.store.FlagEvent;
import io.claimwatch.store.ReviewStore;
import io.claimwatch.store.SessionTimeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Marks in segments what any standing flag of their session rests on. */
final class Highlights {
    /** A window of talk has few flags; what is over this is not marked, the segments stay. */
    private static final int MOST_FLAGS = 200;

    private final ReviewStore review;

    Highlights(ReviewStore review) {
        this.review = review;
    }

    private record Place(String source, long sequence) {}

    /** @param known flags already read, that need not be read again */
    List<Spoken> mark(List<Segment> segments, SessionTimeline timeline, Collection<Flag> known) {
        if (segments.isEmpty()) {
            return List.of();
        }
        Map<Place, List<Highlight>> marks = new HashMap<>();
        for (Flag flag : flagsOf(segments, timeline, known)) {
            for (Evidence evidence : flag.finding().evidence()) {
                long sequence = evidence.sequence() == null ? flag.segment().sequence() : evidence.sequence();
                marks.computeIfAbsent(new Place(flag.segment().source(), sequence), place -> new ArrayList<>())
                        .add(Highlight.of(flag, evidence));
            }
        }
        return segments.stream()
                .map(segment -> Spoken.of(segment, marksIn(segment, marks)))
                .toList();
    }

    private static List<Highlight> marksIn(Segment segment, Map<Place, List<Highlight>> marks) {
        int length = segment.text().length();
        return marks.getOrDefault(new Place(segment.source(), segment.sequence()), List.of()).stream()
                .filter(mark -> mark.start() >= 0 && mark.start() < mark.end() && mark.end() <= length)
                .sorted(Comparator.comparingInt(Highlight::start).thenComparingInt(Highlight::end))
                .toList();
    }

    private Collection<Flag> flagsOf(List<Segment> segments, SessionTimeline timeline, Collection<Flag> known) {
        Map<String, Flag> flags = new LinkedHashMap<>();
        known.forEach(flag -> flags.put(flag.id(), flag));
        long from = segments.stream().mapToLong(Segment::startMs).min().orElseThrow();
        long to = segments.stream().mapToLong(Segment::endMs).max().orElseThrow();
        timeline.moments().stream()
                .filter(moment -> moment.kind() == SessionTimeline.Kind.FLAG)
                .filter(moment -> moment.at() >= from && moment.at() <= to && !flags.containsKey(moment.id()))
                .limit(MOST_FLAGS)
                .map(moment -> review.flag(moment.id()))
                .flatMap(Optional::stream)
                .filter(event -> !event.withdrawn())
                .map(FlagEvent::flag)
                .forEach(flag -> flags.put(flag.id(), flag));
        return flags.values();
    }
}
