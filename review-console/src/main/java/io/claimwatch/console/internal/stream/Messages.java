package io.claimwatch.console.internal.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.claimwatch.console.internal.api.Views.CaseView;
import io.claimwatch.console.internal.api.Views.Counts;
import io.claimwatch.contract.Decision;
import io.claimwatch.contract.Flag;
import io.claimwatch.store.CaseSummary;
import io.claimwatch.store.DecisionEvent;

/** What each message of the stream carries. */
final class Messages {
    private Messages() {}

    private record Hello(String cursor, boolean resumed, String lexicon, long now) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record FlagData(Flag flag, @JsonProperty("case") CaseView row, long receivedAt, long pushedAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record CaseData(
            String change, String by, @JsonProperty("case") CaseView row) {}

    private record DecisionData(Decision decision, String tenant, String room, String session) {}

    private record Lexicon(String version) {}

    private record Heartbeat(long now) {}

    private record Resync(String reason) {}

    static Message hello(Cursor cursor, boolean resumed, String lexicon, long now) {
        return Message.of("hello", new Hello(cursor.text(), resumed, lexicon, now));
    }

    /** @param row null for machines, and where there were too many cases to read each */
    static Message flag(Flag flag, CaseSummary row, long now) {
        CaseView view = row == null ? null : CaseView.of(row);
        return Message.of("flag", new FlagData(flag, view, flag.segment().receivedAt(), now));
    }

    static Message changed(String change, String by, CaseSummary row) {
        return Message.of("case", new CaseData(change, by, CaseView.of(row)));
    }

    static Message decision(DecisionEvent event) {
        return Message.of(
                "decision", new DecisionData(event.decision(), event.tenant(), event.room(), event.session()));
    }

    static Message counts(Counts counts) {
        return Message.of("counts", counts);
    }

    static Message lexicon(String version) {
        return Message.of("lexicon", new Lexicon(version));
    }

    static Message heartbeat(long now) {
        return Message.of("heartbeat", new Heartbeat(now));
    }

    /** @param reason {@code slow-reader}, {@code cursor-unknown}, {@code signed-out} or {@code shutting-down} */
    static Message resync(String reason) {
        return Message.of("resync", new Resync(reason));
    }
}
