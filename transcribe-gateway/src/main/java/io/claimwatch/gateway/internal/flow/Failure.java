package io.claimwatch.gateway.internal.flow;

import io.claimwatch.contract.Problem;
import java.util.List;

/** A request or append that cannot be served, with the answer for the sender. Carries no stack trace: it is no bug. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;
    private final Problem.Code code;
    private final int retryAfter;

    private Failure(Problem.Code code, Problem problem, int retryAfter, Throwable cause) {
        super(problem.detail(), cause, false, false);
        this.code = code;
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public static Failure of(Problem.Code code, String detail) {
        return new Failure(code, Problem.of(code, detail), 0, null);
    }

    public static Failure of(Problem.Code code, String detail, List<Problem.Item> items) {
        return new Failure(code, Problem.of(code, detail).with(items), 0, null);
    }

    /** @param seconds after which trying again makes sense, at least 1 */
    public static Failure later(Problem.Code code, String detail, int seconds, Throwable cause) {
        return new Failure(code, Problem.of(code, detail), Math.max(1, seconds), cause);
    }

    /** Nothing new is let in any more. */
    public static Failure stopping() {
        return later(Problem.Code.STOPPING, "Nothing more is taken in here; send it again in a moment.", 5, null);
    }

    /** The same, listing the faulty lines. */
    public Failure with(List<Problem.Item> items) {
        return new Failure(code, problem.with(items), retryAfter, getCause());
    }

    public Problem problem() {
        return problem;
    }

    public Problem.Code code() {
        return code;
    }

    /** Seconds for Retry-After; 0 when there is none. */
    public int retryAfter() {
        return retryAfter;
    }
}
