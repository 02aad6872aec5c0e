package io.claimwatch.detector;

import io.claimwatch.contract.Detection;
import java.util.Set;

/**
 * What one utterance holds.
 *
 * @param detection the claims in it
 * @param statements ids of the entries whose mandatory statement was said in it; empty in most
 */
public record Heard(Detection detection, Set<String> statements) {
    /** Nothing at all. */
    public static final Heard NOTHING = new Heard(Detection.NONE, Set.of());

    public Heard {
        statements = Set.copyOf(statements);
    }
}
