package io.claimwatch.launcher.internal.judge;

import io.claimwatch.contract.Detection;
import io.claimwatch.contract.Finding;
import io.claimwatch.launcher.internal.input.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * An item and the answer to it.
 *
 * @param detection {@link Detection#NONE} when the item cannot be read
 */
public record Judged(Item item, Detection detection) {
    /** The same answer with more findings behind the others. */
    public Judged and(List<Finding> more) {
        List<Finding> all = new ArrayList<>(detection.findings());
        all.addAll(more);
        return new Judged(item, new Detection(all, detection.errors()));
    }
}
