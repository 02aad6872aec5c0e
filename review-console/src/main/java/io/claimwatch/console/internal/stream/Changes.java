package io.claimwatch.console.internal.stream;

import io.claimwatch.contract.Decision;
import io.claimwatch.contract.Json;
import io.vertx.core.eventbus.EventBus;
import java.util.Map;

/** Tells all consoles of the process what people did to cases. Hints only: the store holds the truth. */
public final class Changes {
    /** JSON {@code {"change":…,"caseId":…,"by":…}}: a case was leased, released, handed over, noted, or lost a flag. */
    public static final String CASES = "claimwatch.cases";
    /** JSON {@code Decision} that became durable. */
    public static final String DECISIONS = "claimwatch.decisions";
    /** JSON array of {@code Flag} that became durable. */
    public static final String FLAGS = "claimwatch.flags";

    private final EventBus bus;

    public Changes(EventBus bus) {
        this.bus = bus;
    }

    /** @param change as {@code CaseEvent} of the API names it */
    public void changed(String change, String caseId, String by) {
        bus.publish(CASES, Json.write(Map.of("change", change, "caseId", caseId, "by", by)));
    }

    public void decided(Decision decision) {
        bus.publish(DECISIONS, Json.write(decision));
    }
}
