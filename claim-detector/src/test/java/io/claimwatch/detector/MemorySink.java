package io.claimwatch.detector;

import io.claimwatch.contract.Flag;
import io.claimwatch.contract.FlagSink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Keeps flags by id, as the contract demands; can be told to fail a number of times. */
final class MemorySink implements FlagSink {
    private final Map<String, Flag> flags = new LinkedHashMap<>();
    private final List<Flag.Change> changes = new ArrayList<>();
    private long position;
    private int failures;

    synchronized void failNext(int times) {
        failures = times;
    }

    @Override
    public synchronized CompletionStage<List<Flag>> commit(
            String consumer, long to, List<Flag> found, List<Flag.Change> more) {
        if (failures > 0) {
            failures--;
            return CompletableFuture.failedFuture(new IllegalStateException("the disk is full"));
        }
        List<Flag> fresh = new ArrayList<>();
        for (Flag flag : found) {
            Flag known = flags.get(flag.id());
            if (known == null || known.provisional() && !flag.provisional()) {
                flags.put(flag.id(), flag);
                fresh.add(flag);
            }
        }
        changes.addAll(more);
        position = to;
        notifyAll();
        return CompletableFuture.completedFuture(fresh);
    }

    @Override
    public synchronized long position(String consumer) {
        return position;
    }

    synchronized List<Flag> flags() {
        return List.copyOf(flags.values());
    }

    synchronized List<Flag.Change> changes() {
        return List.copyOf(changes);
    }

    /** Waits until the detector has committed up to here. */
    synchronized void awaitPosition(long to) throws InterruptedException {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (position < to) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("the detector stopped at " + position + ", expected " + to);
            }
            wait(left);
        }
    }
}
