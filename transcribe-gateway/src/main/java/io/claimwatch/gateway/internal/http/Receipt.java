package io.claimwatch.gateway.internal.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimwatch.contract.Problem;
import java.util.List;

/**
 * What became of the events of one request.
 *
 * @param stored how many are durable now because of this request
 * @param duplicates how many were durable before, or came after a later one of their lane
 * @param refused how many were not taken; when the request was stopped, those after the stop are not counted
 * @param results one per event that was taken, in order of lines
 * @param problem why the others were not; null when there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Receipt(int stored, int duplicates, int refused, List<Result> results, Problem problem) {
    /**
     * One taken event.
     *
     * @param line 1-based line or array index
     * @param status {@code stored} or {@code duplicate}
     * @param lastSequence the lane's last durable final
     */
    record Result(int line, String status, long sequence, long lastSequence) {}
}
