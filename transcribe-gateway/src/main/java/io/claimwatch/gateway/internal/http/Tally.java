package io.claimwatch.gateway.internal.http;

import io.claimwatch.contract.Problem;
import io.claimwatch.contract.SegmentLog;
import io.claimwatch.gateway.internal.flow.Failure;
import io.claimwatch.gateway.internal.flow.GatewayMetrics;
import io.claimwatch.gateway.internal.read.Fault;
import io.claimwatch.gateway.internal.read.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers what became of each line of one request and makes the answer of it. Confined to the request's context. */
final class Tally {
    private final GatewayMetrics metrics;
    private final List<Receipt.Result> results = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private Failure stop;
    private int duplicates;

    Tally(GatewayMetrics metrics) {
        this.metrics = metrics;
    }

    void taken(int line, long sequence, SegmentLog.Appended appended) {
        duplicates += appended.duplicate() ? 1 : 0;
        results.add(new Receipt.Result(
                line, appended.duplicate() ? "duplicate" : "stored", sequence, appended.lastSequence()));
    }

    void refused(Refusal refusal) {
        metrics.refused(refusal.fault().wire());
        refusals.add(refusal);
    }

    /** Nothing from this line on was taken. Only the first stop counts. */
    void stopped(int line, Fault fault, Failure failure) {
        if (stop == null) {
            stop = failure;
            refused(new Refusal(
                    line, null, fault, "this and all later events were not taken: " + failure.getMessage()));
        }
    }

    boolean stopped() {
        return stop != null;
    }

    int retryAfter() {
        return stop == null ? 0 : stop.retryAfter();
    }

    /** The answer when at least one event was taken. */
    Receipt receipt() {
        Problem problem = refusals.isEmpty()
                ? null
                : Problem.of(
                                stop == null ? Problem.Code.INVALID_EVENT : stop.code(),
                                results.size() + " events were taken, those listed here were not."
                                        + " A mended event needs a new sequence if a later one of its lane was taken.")
                        .with(items());
        return new Receipt(results.size() - duplicates, duplicates, refusedLines(), List.copyOf(results), problem);
    }

    boolean noneTaken() {
        return results.isEmpty();
    }

    /** The answer when no event was taken. */
    Failure failure() {
        if (stop != null) {
            return stop.with(items());
        }
        return refusals.isEmpty()
                ? Failure.of(Problem.Code.BAD_REQUEST, "There is no event in the body.")
                : Failure.of(Problem.Code.INVALID_EVENT, "No event was taken.", items());
    }

    private List<Problem.Item> items() {
        return refusals.stream()
                .sorted(Comparator.comparingInt(Refusal::line))
                .map(Refusal::item)
                .toList();
    }

    private int refusedLines() {
        Set<Integer> lines = new HashSet<>();
        refusals.forEach(refusal -> lines.add(refusal.line()));
        return lines.size();
    }
}
