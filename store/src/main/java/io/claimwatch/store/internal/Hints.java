package io.claimwatch.store.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Who wants to know what other processes have changed. On a database of one process nobody ever says anything. */
final class Hints {
    private final List<Consumer<Db.Notice>> listeners = new CopyOnWriteArrayList<>();

    AutoCloseable add(Consumer<Db.Notice> listener) {
        Consumer<Db.Notice> own = notice -> listener.accept(notice);
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    void tell(String topic, String detail) {
        listeners.forEach(listener -> listener.accept(new Db.Notice(topic, detail)));
    }

    /** Something may have been missed: whatever is kept in memory is to be read again. */
    void anything() {
        for (String topic : List.of(Notices.KEYS, Notices.PRODUCT, Notices.FLAGS, Notices.DECISIONS)) {
            tell(topic, "");
        }
    }
}
