package io.claimwatch.console.internal.http;

import io.claimwatch.contract.Problem;
import java.util.List;

/** A request that is answered with a problem; thrown on purpose, never logged. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Conflict conflict;
    private final int retryAfterSeconds;

    private Refusal(Problem problem, Conflict conflict, int retryAfterSeconds) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.conflict = conflict;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public static Refusal of(Problem.Code code, String detail) {
        return new Refusal(Problem.of(code, detail), null, 0);
    }

    /** With one item that a program can tell apart. */
    public static Refusal of(Problem.Code code, String detail, String field, String itemCode) {
        return new Refusal(
                Problem.of(code, detail).with(List.of(new Problem.Item(0, field, itemCode, detail))), null, 0);
    }

    public static Refusal badRequest(List<Problem.Item> items) {
        return new Refusal(
                Problem.of(Problem.Code.BAD_REQUEST, items.get(0).detail()).with(items), null, 0);
    }

    public static Refusal notFound(String what) {
        return of(Problem.Code.NOT_FOUND, "There is no " + what + " of that name in your rooms.");
    }

    public static Refusal conflict(String detail, Conflict conflict) {
        return new Refusal(Problem.of(Problem.Code.CONFLICT, detail), conflict, 0);
    }

    /** @param code {@code RATE_LIMITED} or {@code OVERLOADED} */
    public static Refusal later(Problem.Code code, String detail, int seconds) {
        return new Refusal(Problem.of(code, detail), null, seconds);
    }

    Problem problem() {
        return problem;
    }

    /** Null when it is no conflict. */
    Conflict conflict() {
        return conflict;
    }

    /** 0 when waiting does not help. */
    int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
