package io.claimwatch.console.internal.stream;

import io.claimwatch.contract.Flag;
import io.claimwatch.store.CaseSummary;
import io.claimwatch.store.DecisionEvent;
import io.claimwatch.store.FlagEvent;
import io.micrometer.core.instrument.Timer;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Hands a page to readers: each gets what is theirs and what they have not seen. Used by the feed's one thread. */
final class Delivery {
    private final InstantSource clock;
    private final Timer latency;

    /** @param latency from receipt at the gateway to the push, for live flags */
    Delivery(InstantSource clock, Timer latency) {
        this.clock = clock;
        this.latency = latency;
    }

    /** Sends all of a page; a reader that takes no more is told to {@link Slow}. */
    void send(Page page, List<Reader> readers, Slow slow) {
        for (FlagEvent event : page.flags()) {
            sendFlag(event, page, readers, slow);
        }
        for (DecisionEvent event : page.decisions()) {
            sendDecision(event, page, readers, slow);
        }
    }

    /** What becomes of a reader that takes no more. */
    interface Slow {
        void behind(Reader reader);
    }

    private void sendFlag(FlagEvent event, Page page, List<Reader> readers, Slow slow) {
        Flag flag = event.flag();
        Message forPeople = null;
        Message forMachines = null;
        long now = clock.millis();
        for (Reader reader : readers) {
            if (!reader.live() || event.cursor() <= reader.cursor().flag()) {
                continue;
            }
            Cursor reached = reader.cursor().withFlag(event.cursor());
            if (event.withdrawn() || !concerns(reader, flag)) {
                reader.skipTo(reached);
                continue;
            }
            Message message;
            if (reader.visitor().isPerson()) {
                forPeople = forPeople == null ? Messages.flag(flag, page.summary(flag.caseId()), now) : forPeople;
                message = forPeople;
            } else {
                forMachines = forMachines == null ? Messages.flag(flag, null, now) : forMachines;
                message = forMachines;
            }
            if (!reader.send(message, reached)) {
                slow.behind(reader);
            }
        }
        if (forPeople != null || forMachines != null) {
            latency.record(Math.max(0, now - flag.segment().receivedAt()), TimeUnit.MILLISECONDS);
        }
    }

    /** People are not called for a broadcast that was over when it came; its cases wait in the queue. */
    private static boolean concerns(Reader reader, Flag flag) {
        boolean past = flag.context() != null && flag.context().past();
        return reader.visitor().sees(flag.segment().tenant())
                && !(past && reader.visitor().isPerson());
    }

    private static void sendDecision(DecisionEvent event, Page page, List<Reader> readers, Slow slow) {
        Message decided = Messages.decision(event);
        CaseSummary row = page.summary(event.decision().caseId());
        boolean takenBack = event.decision().takenBackAt() != null;
        Message changed = row == null
                ? null
                : Messages.changed(
                        takenBack ? "taken-back" : "decided", event.decision().by(), row);
        for (Reader reader : readers) {
            if (!reader.live() || event.cursor() <= reader.cursor().decision()) {
                continue;
            }
            Cursor reached = reader.cursor().withDecision(event.cursor());
            if (!reader.visitor().sees(event.tenant())) {
                reader.skipTo(reached);
                continue;
            }
            // The case first: once the cursor has moved with the decision, neither would come again.
            boolean told = changed == null || !reader.visitor().isPerson() || reader.send(changed);
            if (!told || !reader.send(decided, reached)) {
                slow.behind(reader);
            }
        }
    }
}
