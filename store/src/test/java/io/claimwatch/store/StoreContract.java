package io.claimwatch.store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A store of its own for each test, empty at first; what the contracts for its parts stand on. */
abstract class StoreContract {
    final Given.Clock clock = new Given.Clock();
    Store store;

    /** Where the store is: the same place all through one test. */
    abstract StoreConfig config();

    @BeforeEach
    void open() {
        store = Store.open(config());
    }

    @AfterEach
    void close() {
        store.close();
    }

    void reopen() {
        close();
        open();
    }
}
