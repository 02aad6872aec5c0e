package io.claimwatch.detector.internal;

import io.claimwatch.contract.Catalogue;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.FlagSink;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.detector.ClaimDetector;
import io.claimwatch.detector.DetectorConfig;
import io.claimwatch.detector.DetectorStats;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop: read a batch, judge it room by room on the desks, commit flags and position, go on. One thread drives it;
 * the desks' rooms are confined to their own threads. What fails is tried again, for ever, with a pause: nothing may be
 * skipped.
 */
public final class Pump {
    private static final Logger LOG = LoggerFactory.getLogger(Pump.class);
    private static final long PAUSE_MS = 500;
    private static final long IDLE_MS = 1_000;

    /**
     * After a batch smaller than this the next is let grow for a moment: each batch wakes the desks, the writer and whoever
     * listens, whether it holds one segment or hundreds. What comes after a silence does not wait.
     */
    private static final int SMALL = 200;

    private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    /** A batch without flags moves the position only this often: judging it again after a crash changes nothing. */
    private static final int COMMIT_EVERY = 4_000;

    private final SegmentLog log;
    private final FlagSink sink;
    private final Supplier<ClaimDetector> detector;
    private final DetectorConfig config;
    private final DetectorStats stats;
    private final Listener listener;
    private final List<RoomDesk> desks = new ArrayList<>();
    private final ExecutorService workers;
    private final Thread driver;
    private final Object signal = new Object();
    private AutoCloseable subscription;
    private long known;
    private volatile boolean closed;
    private long position;
    private long committed;

    /** Judged but not committed yet: the windows have moved on, so it cannot be judged again, only committed. */
    private List<SegmentLog.Logged> heldBatch;

    private Findings held;

    /** Told what became durable, on the pump's thread. */
    public interface Listener {
        void flagged(List<Flag> flags);

        /** @param change {@code withdrawn} or {@code corrected} */
        void changed(String change, String caseId);
    }

    public Pump(
            SegmentLog log,
            FlagSink sink,
            Catalogue catalogue,
            Supplier<ClaimDetector> detector,
            DetectorConfig config,
            DetectorStats stats,
            Listener listener) {
        this.log = log;
        this.sink = sink;
        this.detector = detector;
        this.config = config;
        this.stats = stats;
        this.listener = listener;
        for (int i = 0; i < config.workers(); i++) {
            desks.add(new RoomDesk(log, catalogue, stats, config));
        }
        workers = Executors.newFixedThreadPool(config.workers(), task -> new Thread(task, "claimwatch-judge"));
        driver = new Thread(this::run, "claimwatch-detector");
    }

    /** Blocks for one read of the position. */
    public void start() {
        position = sink.position(config.consumer());
        committed = position;
        stats.moved(position, log.end());
        subscription = log.onAppend(this::appended);
        driver.start();
    }

    private void appended(long end) {
        synchronized (signal) {
            known = Math.max(known, end);
            signal.notifyAll();
        }
    }

    private void run() {
        while (!closed) {
            try {
                if (!step()) {
                    await(IDLE_MS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException | RuntimeException e) {
                stats.retry();
                LOG.warn("detector could not move on from position {}, trying again: {}", position, e.toString());
                pause();
            }
        }
    }

    /** Returns whether there was anything to do. */
    private boolean step() throws InterruptedException, ExecutionException {
        List<SegmentLog.Logged> batch = heldBatch == null ? log.read(position, config.batch()) : heldBatch;
        if (batch.isEmpty()) {
            if (committed < position) {
                commit(position, new Findings());
            }
            return false;
        }
        if (heldBatch == null) {
            held = judge(batch);
            heldBatch = batch;
        }
        long last = batch.get(batch.size() - 1).position();
        if (!held.isEmpty() || last - committed >= COMMIT_EVERY) {
            commit(last, held);
        }
        heldBatch = null;
        position = last;
        batch.forEach(logged -> stats.judged(logged.event().receivedAt()));
        stats.moved(position, log.end());
        if (batch.size() < SMALL) {
            LockSupport.parkNanos(GATHER_NANOS);
        }
        return true;
    }

    private Findings judge(List<SegmentLog.Logged> batch) throws InterruptedException, ExecutionException {
        List<List<SegmentLog.Logged>> shares = new ArrayList<>();
        desks.forEach(desk -> shares.add(new ArrayList<>()));
        for (SegmentLog.Logged logged : batch) {
            shares.get(deskOf(logged.event())).add(logged);
        }
        ClaimDetector now = detector.get();
        List<Future<Findings>> answers = new ArrayList<>();
        for (int i = 0; i < desks.size(); i++) {
            RoomDesk desk = desks.get(i);
            List<SegmentLog.Logged> share = shares.get(i);
            answers.add(workers.submit(() -> desk.judge(share, now)));
        }
        Findings all = new Findings();
        for (Future<Findings> answer : answers) {
            all.addAll(answer.get());
        }
        return all;
    }

    private int deskOf(RoomEvent event) {
        return Math.floorMod(31 * event.tenant().hashCode() + event.room().hashCode(), desks.size());
    }

    private void commit(long upTo, Findings findings) throws InterruptedException, ExecutionException {
        List<Flag> fresh = sink.commit(config.consumer(), upTo, findings.flags(), findings.changes())
                .toCompletableFuture()
                .get();
        committed = upTo;
        stats.flags(fresh.size());
        if (!fresh.isEmpty()) {
            listener.flagged(fresh);
        }
        findings.hints().forEach(hint -> listener.changed(hint.change(), hint.caseId()));
    }

    /** Waits for something new in the log, at most so long. */
    private void await(long millis) throws InterruptedException {
        waitUnless(() -> known > position, millis);
    }

    private void pause() {
        try {
            waitUnless(() -> false, PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitUnless(BooleanSupplier ready, long millis) throws InterruptedException {
        synchronized (signal) {
            long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            long left = millis;
            while (!closed && left > 0 && !ready.getAsBoolean()) {
                signal.wait(left);
                left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            }
        }
    }

    /** Stops after the batch in hand; what was not committed is judged again at the next start. */
    public void stop() throws Exception {
        closed = true;
        if (subscription != null) {
            subscription.close();
        }
        synchronized (signal) {
            signal.notifyAll();
        }
        driver.join(TimeUnit.SECONDS.toMillis(10));
        workers.shutdown();
    }
}
