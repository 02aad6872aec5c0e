package io.claimwatch.broker;

import io.claimwatch.contract.Flag;
import io.claimwatch.contract.FlagSink;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SegmentLog;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** A small detector that flags every segment with 治 in it; a thread for each partition, as the real one has. */
final class Judge implements PartitionJob {
    final List<SegmentLog.Logged> heard = new CopyOnWriteArrayList<>();
    final List<List<RoomEvent>> stood = new CopyOnWriteArrayList<>();
    final List<Thread> threads = new CopyOnWriteArrayList<>();

    @Override
    public Future<Running> start(int partition, SegmentLog log, FlagSink sink) {
        Semaphore risen = new Semaphore(1);
        AutoCloseable hearing = log.onAppend(end -> risen.release());
        Thread thread = new Thread(() -> run(log, sink, risen), "judge-" + partition);
        threads.add(thread);
        thread.start();
        return Future.succeededFuture(() -> {
            thread.interrupt();
            try {
                hearing.close();
            } catch (Exception e) {
                return Future.failedFuture(e);
            }
            return Future.succeededFuture();
        });
    }

    private void run(SegmentLog log, FlagSink sink, Semaphore risen) {
        long position = sink.position("judge");
        try {
            while (true) {
                List<SegmentLog.Logged> batch = log.read(position, 100);
                if (batch.isEmpty()) {
                    risen.acquire();
                    risen.drainPermits();
                    continue;
                }
                position = batch.get(batch.size() - 1).position();
                sink.commit("judge", position, flags(log, batch), List.of())
                        .toCompletableFuture()
                        .get();
                heard.addAll(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Flag> flags(SegmentLog log, List<SegmentLog.Logged> batch) {
        List<Flag> flags = new ArrayList<>();
        for (SegmentLog.Logged logged : batch) {
            if (logged.event() instanceof Segment segment && segment.text().contains("治")) {
                flags.add(Talk.flag(segment));
                stood.add(log.standing("t", segment.room(), "s1", logged.position()));
            }
        }
        return flags;
    }

    List<String> texts(String room) {
        return heard.stream()
                .map(SegmentLog.Logged::event)
                .filter(event -> event.room().equals(room) && event instanceof Segment)
                .map(event -> ((Segment) event).text())
                .toList();
    }
}
