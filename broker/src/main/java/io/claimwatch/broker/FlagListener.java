package io.claimwatch.broker;

import io.claimwatch.contract.Flag;
import java.util.List;

/** Told what has become durable in the console's store, on an event loop: must not block. */
public interface FlagListener {
    /** Flags that were new. */
    void flagged(List<Flag> flags);

    /**
     * A flag of which something changed, perhaps not for the first time.
     *
     * @param change {@code withdrawn} or {@code corrected}
     */
    void changed(String change, String flagId);
}
