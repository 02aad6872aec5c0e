package io.claimwatch.store;

import io.claimwatch.contract.Problem;
import java.util.Optional;

/** The rules say no; nothing was changed. The message is for people and holds no secrets. */
public final class StoreRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem.Code code;
    private final transient Lease holder;

    /** Without a holder. */
    public StoreRefusal(Problem.Code code, String message) {
        this(code, message, null);
    }

    /** @param holder who holds the case; null when it is about something else */
    public StoreRefusal(Problem.Code code, String message, Lease holder) {
        super(message);
        this.code = code;
        this.holder = holder;
    }

    /**
     * Why: {@code NOT_FOUND}, {@code CONFLICT} (somebody else holds or has decided it), {@code INVALID_EVENT} (a reason
     * is missing, a name is taken), {@code FORBIDDEN} (not yours), {@code UNAUTHENTICATED}, {@code RATE_LIMITED}.
     */
    public Problem.Code code() {
        return code;
    }

    /** Who holds the case, when that is why. */
    public Optional<Lease> holder() {
        return Optional.ofNullable(holder);
    }
}
