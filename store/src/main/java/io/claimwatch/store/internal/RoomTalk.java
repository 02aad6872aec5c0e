package io.claimwatch.store.internal;

import io.claimwatch.contract.Lane;
import io.claimwatch.contract.Segment;
import io.claimwatch.store.Talk;
import io.claimwatch.store.TalkMark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was said in one session. A session has several sources (recognisers, the room's title and notice, what the platform
 * says of it), each with numbers of its own: each is read by its numbers, and the times put them together.
 */
final class RoomTalk {
    private static final int MOST_SOURCES = 48;

    private final Readers log;
    private final SqlSegmentLog segments;

    RoomTalk(Readers log, SqlSegmentLog segments) {
        this.log = log;
        this.segments = segments;
    }

    /** The newest. */
    Talk latest(Talk.Of of, int limit) {
        Map<Long, List<Segment>> said = new LinkedHashMap<>();
        lanes(of).forEach((id, lane) -> said.put(id, segments.around(lane, Long.MAX_VALUE, limit, 0)));
        Map<Long, Long> ends = new HashMap<>();
        said.forEach((id, each) -> ends.put(id, behind(each, 0)));
        return last(said, new TalkMark(ends, 0), limit);
    }

    /** The newest of those before a cut. */
    Talk before(Talk.Of of, TalkMark mark, int limit) {
        Map<Long, List<Segment>> said = new LinkedHashMap<>();
        lanes(of)
                .forEach((id, lane) -> said.put(
                        id,
                        segments.around(lane, mark.of(id), limit, 0).stream()
                                .filter(segment -> segment.sequence() < mark.of(id))
                                .toList()));
        return last(said, mark, limit);
    }

    /** The oldest of those behind a cut. */
    Talk since(Talk.Of of, TalkMark mark, int limit) {
        Map<Long, List<Segment>> said = new LinkedHashMap<>();
        lanes(of)
                .forEach((id, lane) -> said.put(
                        id,
                        segments.around(lane, mark.of(id), 0, limit).stream()
                                .filter(segment -> segment.sequence() >= mark.of(id))
                                .toList()));
        List<Segment> all = merged(said.values());
        List<Segment> page = all.subList(0, Math.min(limit, all.size()));
        Map<Long, Long> to = new HashMap<>();
        said.forEach((id, each) -> to.put(id, behind(in(page, each), mark.of(id))));
        return new Talk(List.copyOf(page), mark, new TalkMark(to, 0));
    }

    private static Talk last(Map<Long, List<Segment>> said, TalkMark to, int limit) {
        List<Segment> all = merged(said.values());
        List<Segment> page = all.subList(Math.max(0, all.size() - limit), all.size());
        Map<Long, Long> from = new HashMap<>();
        said.forEach((id, each) -> from.put(
                id,
                in(page, each).stream().mapToLong(Segment::sequence).findFirst().orElse(to.of(id))));
        return new Talk(List.copyOf(page), new TalkMark(from, 0), to);
    }

    private static long behind(List<Segment> said, long otherwise) {
        return said.isEmpty() ? otherwise : said.get(said.size() - 1).sequence() + 1;
    }

    /** Those of one source that are on the page. */
    private static List<Segment> in(List<Segment> page, List<Segment> source) {
        return source.isEmpty()
                ? source
                : page.stream()
                        .filter(segment -> segment.source().equals(source.get(0).source()))
                        .toList();
    }

    private static List<Segment> merged(Iterable<List<Segment>> sources) {
        List<Deque<Segment>> heads = new ArrayList<>();
        sources.forEach(source -> heads.add(new ArrayDeque<>(source)));
        List<Segment> merged = new ArrayList<>();
        while (heads.removeIf(Deque::isEmpty) || !heads.isEmpty()) {
            heads.stream()
                    .min(Comparator.comparingLong(head -> head.getFirst().startMs()))
                    .ifPresent(head -> merged.add(head.removeFirst()));
        }
        return merged;
    }

    private Map<Long, Lane> lanes(Talk.Of of) {
        Map<Long, Lane> lanes = new LinkedHashMap<>();
        log.read(db -> db.list(
                "SELECT id, source FROM lanes WHERE tenant = ? AND room = ? AND session = ?"
                        + " AND (CAST(? AS TEXT) IS NULL OR source = ?) ORDER BY id LIMIT " + MOST_SOURCES,
                row -> lanes.put(row.getLong(1), new Lane(of.tenant(), row.getString(2), of.room(), of.session())),
                of.tenant(),
                of.room(),
                of.session(),
                of.source(),
                of.source()));
        return lanes;
    }
}
