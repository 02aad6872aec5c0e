package io.claimwatch.detector.internal;

import io.claimwatch.contract.Product;
import io.claimwatch.contract.Segment;
import java.util.HashSet;
import java.util.Set;

/**
 * One product's time on air in one session: how long it was talked about and which mandatory statements were said.
 * Confined to a desk.
 */
final class OnAir {
    private final Product product;
    private final long since;
    private final Set<String> said = new HashSet<>(2);
    private final Set<String> flagged = new HashSet<>(2);
    private Segment last;
    private int segments;

    /** @param since words received before, epoch milliseconds, were about something else */
    OnAir(Product product, long since) {
        this.product = product;
        this.since = since;
    }

    void said(Segment segment, Set<String> statements) {
        said.addAll(statements);
        last = segment;
        segments++;
    }

    void alsoSaid(Set<String> statements) {
        said.addAll(statements);
    }

    /** True the first time only. */
    boolean flagOnce(String entry) {
        return flagged.add(entry);
    }

    Product product() {
        return product;
    }

    long since() {
        return since;
    }

    Set<String> said() {
        return said;
    }

    /** The last words said while it was on. */
    Segment last() {
        return last;
    }

    /** Segments said while it was on. */
    int segments() {
        return segments;
    }
}
