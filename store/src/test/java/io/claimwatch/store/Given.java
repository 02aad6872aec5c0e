package io.claimwatch.store;

import io.claimwatch.contract.Channel;
import io.claimwatch.contract.ClaimCategory;
import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Finding;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SessionStart;
import io.claimwatch.contract.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Things to store, and a clock that goes when told. */
public final class Given {
    public static final long START = Instant.parse("2026-11-23T06:00:00Z").toEpochMilli();

    private Given() {}

    /** A clock that stands until moved. */
    public static final class Clock implements InstantSource {
        private volatile Instant now = Instant.ofEpochMilli(START);

        @Override
        public Instant instant() {
            return now;
        }

        public void pass(Duration time) {
            now = now.plus(time);
        }
    }

    public static StoreConfig config(Path dir, InstantSource clock) {
        return new StoreConfig(dir, 65_536, 64L << 20, 1000, clock);
    }

    public static Segment said(String room, long sequence, String text) {
        return said(room, sequence, text, true, START + sequence * 1000);
    }

    public static Segment hypothesis(String room, long sequence, String text) {
        return said(room, sequence, text, false, START + sequence * 1000);
    }

    public static Segment said(String room, long sequence, String text, boolean isFinal, long at) {
        return new Segment(
                "t1", "asr", room, "s1", sequence, at - 2000, at - 500, text, "zh", isFinal, Channel.SPEECH, null, at);
    }

    public static SessionStart began(String room, Integer audience) {
        return new SessionStart(
                "t1", "asr", room, "s1", 0, START, "直播间", "主播甲", "店铺甲", null, audience, 3, ProductCategory.FOOD, START);
    }

    public static Finding finding(String entry, Severity severity, double confidence) {
        return new Finding(
                entry,
                "治疗疾病的宣称",
                ClaimCategory.MEDICAL_EFFICACY,
                severity,
                confidence,
                List.of(new Evidence(0, 2, "能治", null)),
                "能治",
                Set.of(),
                List.of("CN-AdLaw-17"),
                null,
                false,
                List.of(),
                "v1");
    }

    /** A flag on a segment; the case is the entry's in the room. */
    public static Flag flag(Segment words, String entry, Severity severity, Integer audience) {
        return flag(words, entry, severity, audience, false);
    }

    public static Flag flag(Segment words, String entry, Severity severity, Integer audience, boolean provisional) {
        return new Flag(
                words.room() + "-" + words.sequence() + "-" + entry,
                words.room() + "-" + entry,
                words,
                finding(entry, severity, 0.9),
                null,
                audience == null ? null : began(words.room(), audience),
                provisional);
    }

    /** Waits for a latch where checked exceptions may not pass. */
    public static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
