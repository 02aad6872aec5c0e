package io.claimwatch.gateway.internal.read;

import io.claimwatch.contract.Problem;

/**
 * One thing wrong with one line.
 *
 * @param line 1-based line or array index
 * @param field the member at fault; null when the whole line is
 * @param detail what was wrong and how to mend it; never holds the transcript
 */
public record Refusal(int line, String field, Fault fault, String detail) {
    public Problem.Item item() {
        return new Problem.Item(line, field, fault.wire(), detail);
    }
}
