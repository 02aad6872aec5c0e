package io.claimwatch.store;

import static io.claimwatch.store.Given.await;
import static io.claimwatch.store.Given.began;
import static io.claimwatch.store.Given.hypothesis;
import static io.claimwatch.store.Given.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.Lane;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.contract.SegmentLog.Appended;
import io.claimwatch.contract.SegmentLog.Logged;
import io.claimwatch.contract.SessionEnd;
import io.claimwatch.contract.Showcase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every segment log must do. */
abstract class SegmentLogContract extends StoreContract {
    private static final Lane LANE = new Lane("t1", "asr", "r1", "s1");

    /** The log under test, empty at first. */
    private SegmentLog log() {
        return store.segments();
    }

    /** The same log after a clean restart. */
    private SegmentLog reopened() {
        reopen();
        return store.segments();
    }

    @Test
    void givesBackEveryKindOfEventAsItWas() {
        List<RoomEvent> events = List.of(
                began("r1", 1200),
                new Showcase("t1", "asr", "r1", "s1", 1, "p1", 5),
                said("r1", 2, "这个小糖人都能吃的😀\u202e<script>"),
                hypothesis("r1", 3, "它能"),
                new Segment("t1", "asr", "r1", "s1", 3, 9, 8, "", "auto", true, null, "p2", 7),
                new SessionEnd("t1", "asr", "r1", "s1", 4, 99, 100));
        await(log().append(events));
        assertThat(log().read(0, 100)).extracting(Logged::event).containsExactlyElementsOf(events);
        assertThat(reopened().read(0, 100)).extracting(Logged::event).containsExactlyElementsOf(events);
    }

    @Test
    void positionsRiseAndReadingGoesOnAfterOne() {
        List<Appended> first = await(log().append(List.of(said("r1", 1, "一"), said("r2", 1, "二"))));
        List<Appended> second = await(log().append(List.of(said("r1", 2, "三"))));
        assertThat(first.get(0).position()).isPositive().isLessThan(first.get(1).position());
        assertThat(log().end()).isEqualTo(second.get(0).position());
        assertThat(log().read(first.get(0).position(), 1))
                .singleElement()
                .extracting(Logged::position)
                .isEqualTo(first.get(1).position());
        assertThat(log().read(log().end(), 10)).isEmpty();
    }

    @Test
    void tellsWhatStoodInARoomBeforeAPosition() {
        List<Appended> answers = await(log().append(List.of(
                began("r1", 1200),
                new Showcase("t1", "asr", "r1", "s1", 1, "p1", 5),
                said("r1", 2, "一"),
                new Showcase("t1", "asr", "r1", "s1", 3, "p2", 6),
                said("r1", 4, "二"))));
        assertThat(log().standing("t1", "r1", "s1", answers.get(2).position()))
                .containsExactly(began("r1", 1200), new Showcase("t1", "asr", "r1", "s1", 1, "p1", 5));
        assertThat(reopened().standing("t1", "r1", "s1", answers.get(4).position()))
                .extracting(RoomEvent::sequence)
                .endsWith(3L);
        assertThat(log().standing("t1", "r9", "s1", 99)).isEmpty();
    }

    @Test
    void storesNothingTwice() {
        await(log().append(List.of(said("r1", 5, "一"))));
        List<Appended> again = await(log().append(List.of(said("r1", 5, "一"), said("r1", 4, "早"), said("r1", 6, "新"))));
        assertThat(again).extracting(Appended::duplicate).containsExactly(true, true, false);
        assertThat(again).extracting(Appended::lastSequence).containsExactly(5L, 5L, 6L);
        assertThat(log().read(0, 10)).hasSize(2);
        SegmentLog later = reopened();
        assertThat(await(later.append(List.of(said("r1", 6, "新")))).get(0).duplicate())
                .isTrue();
    }

    @Test
    void hypothesesDoNotAdvanceTheLane() {
        List<Appended> answers = await(log().append(List.of(
                said("r1", 1, "一"), hypothesis("r1", 2, "二"), hypothesis("r1", 2, "二三"), said("r1", 2, "二三四"))));
        assertThat(answers).extracting(Appended::lastSequence).containsExactly(1L, 1L, 1L, 2L);
        assertThat(await(log().append(List.of(hypothesis("r1", 2, "晚")))).get(0).duplicate())
                .isTrue();
        assertThat(log().lastSequence(LANE)).isEqualTo(2);
    }

    @Test
    void knowsTheLastSequenceOfALane() {
        assertThat(log().lastSequence(LANE)).isEqualTo(-1);
        await(log().append(List.of(said("r1", 7, "一"))));
        assertThat(log().lastSequence(LANE)).isEqualTo(7);
        assertThat(reopened().lastSequence(LANE)).isEqualTo(7);
    }

    @Test
    void findsWhatWasSaidAround() {
        List<RoomEvent> events = new ArrayList<>();
        for (long sequence = 1; sequence <= 200; sequence++) {
            events.add(said("r1", sequence * 2, "第" + sequence + "句"));
            events.add(hypothesis("r1", sequence * 2 + 1, "半句"));
            events.add(said("r2", sequence, "别的房间"));
        }
        await(log().append(events));
        for (long middle : new long[] {2, 4, 32, 62, 64, 66, 100, 126, 128, 130, 366, 398, 400}) {
            long[] expected = LongStream.rangeClosed(middle / 2 - 3, middle / 2 + 4)
                    .filter(number -> number >= 1 && number <= 200)
                    .map(number -> number * 2)
                    .toArray();
            assertThat(log().around("t1", "r1", "s1", middle, 3, 4))
                    .extracting(Segment::sequence)
                    .containsExactly(LongStream.of(expected).boxed().toArray(Long[]::new));
        }
        assertThat(log().around("t1", "r9", "s1", 1, 3, 3)).isEmpty();
    }

    @Test
    void tellsListenersHowFarItHasRisen() throws Exception {
        LinkedBlockingQueue<Long> heard = new LinkedBlockingQueue<>();
        AutoCloseable listening = log().onAppend(heard::add);
        await(log().append(List.of(said("r1", 1, "一"))));
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(log().end());
        listening.close();
        await(log().append(List.of(said("r1", 2, "二"))));
        assertThat(heard).isEmpty();
    }

    @Test
    void keepsTheOrderOfEachLaneUnderConcurrentAppends() throws InterruptedException {
        List<Thread> senders = new ArrayList<>();
        for (int sender = 0; sender < 8; sender++) {
            String room = "room-" + sender;
            senders.add(new Thread(() -> {
                List<CompletionStage<?>> answers = new ArrayList<>();
                for (long sequence = 1; sequence <= 500; sequence++) {
                    answers.add(log().append(List.of(said(room, sequence, "话"))));
                }
                answers.forEach(Given::await);
            }));
        }
        senders.forEach(Thread::start);
        for (Thread sender : senders) {
            sender.join();
        }
        Map<String, Long> last = new HashMap<>();
        List<Logged> all = log().read(0, 100_000);
        assertThat(all).hasSize(4000);
        for (Logged logged : all) {
            long before = last.getOrDefault(logged.event().room(), 0L);
            assertThat(logged.event().sequence()).isEqualTo(before + 1);
            last.put(logged.event().room(), before + 1);
        }
    }
}
