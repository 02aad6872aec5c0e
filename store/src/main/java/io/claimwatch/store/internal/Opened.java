package io.claimwatch.store.internal;

import java.util.List;

/**
 * A store's data, wherever it is.
 *
 * @param hints what other processes say; null when there can be none
 * @param others to be closed after the data
 */
record Opened(ReviewData review, LogData log, Hints hints, List<AutoCloseable> others) {}
