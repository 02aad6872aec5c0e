package io.claimwatch.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether a run held: the reasons why not. */
final class Verdict {
    /** Less than this share of the rate that was wanted is another run. */
    private static final double REACHED = 0.98;

    private final List<String> faults = new ArrayList<>();

    private Verdict() {}

    /** Empty when it held. */
    static List<String> of(Plan plan, Outcome outcome) {
        Verdict verdict = new Verdict();
        verdict.delivery(outcome.events());
        verdict.flags(outcome.flags());
        verdict.times(plan, outcome);
        return List.copyOf(verdict.faults);
    }

    private void delivery(Outcome.Events events) {
        require(events.sent() > 0, "nothing was sent");
        require(events.lost() == 0, "%,d events were sent and never acknowledged", events.lost());
        require(
                events.durable() >= events.acknowledged(),
                "%,d events were acknowledged and not stored",
                events.acknowledged() - events.durable());
        require(events.refused() == 0, "%,d messages were refused for good", events.refused());
    }

    private void flags(Outcome.Flags flags) {
        require(flags.claims() > 0, "no claim was said");
        require(flags.pushed() > 0, "no flag was seen");
        require(flags.missing() == 0, "%,d claims were said of which no flag came", flags.missing());
        require(
                flags.flagged() == flags.pushed(),
                "the server made %,d flags and %,d were pushed",
                flags.flagged(),
                flags.pushed());
        require(flags.doubled() == 0, "%,d flags were pushed twice", flags.doubled());
    }

    private void times(Plan plan, Outcome outcome) {
        Times push = outcome.toPush();
        require(push.count() > 0, "no flag was timed");
        require(
                push.count() == 0 || push.p99() <= plan.boundMs(),
                "p99 from receipt to push was %.0f ms, at most %d is wanted",
                push.p99(),
                plan.boundMs());
        require(
                outcome.perSecond() >= REACHED * plan.rate(),
                "%,.0f events a second were acknowledged where %,.0f were wanted",
                outcome.perSecond(),
                plan.rate());
    }

    private void require(boolean held, String otherwise, Object... values) {
        if (!held) {
            faults.add(String.format(Locale.ROOT, otherwise, values));
        }
    }
}
