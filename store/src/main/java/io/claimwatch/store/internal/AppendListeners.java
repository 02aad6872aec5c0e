package io.claimwatch.store.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants to know that the log has risen. A listener that throws does not keep the others from hearing. */
final class AppendListeners {
    private static final Logger LOG = LoggerFactory.getLogger(AppendListeners.class);

    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

    AutoCloseable add(LongConsumer listener) {
        // An object of its own, so that a listener added twice is taken away once.
        LongConsumer own = end -> listener.accept(end);
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    void tell(long end) {
        for (LongConsumer listener : listeners) {
            try {
                listener.accept(end);
            } catch (RuntimeException e) {
                LOG.warn("A listener to the log failed", e);
            }
        }
    }
}
