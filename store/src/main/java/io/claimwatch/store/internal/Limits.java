package io.claimwatch.store.internal;

import io.claimwatch.contract.Problem;
import io.claimwatch.store.StoreRefusal;

/** What callers may ask for. */
final class Limits {
    private Limits() {}

    static void check(String name, int value, int max) {
        if (value < 1 || value > max) {
            throw new StoreRefusal(Problem.Code.BAD_REQUEST, name + " must be 1 to " + max + ", is " + value);
        }
    }

    static StoreRefusal invalid(String message) {
        return new StoreRefusal(Problem.Code.INVALID_EVENT, message);
    }

    static StoreRefusal conflict(String message) {
        return new StoreRefusal(Problem.Code.CONFLICT, message);
    }

    static StoreRefusal missing(String what) {
        return new StoreRefusal(Problem.Code.NOT_FOUND, "There is no such " + what);
    }
}
