package io.claimwatch.gateway.internal.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwatch.contract.Channel;
import io.claimwatch.contract.Lane;
import io.claimwatch.gateway.internal.read.EventReader;
import io.claimwatch.gateway.internal.read.Fault;
import io.claimwatch.gateway.internal.read.Members;
import io.claimwatch.gateway.internal.read.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads where a transcript belongs from the query of its address. */
public final class StreamAddress {
    private static final Set<String> KNOWN = Set.of(
            "room", "session", "source", "lang", "channel", "product", "start", "sequence", "hypotheses", "backfill");

    private final Members members;
    private final long now;

    private StreamAddress(Members members, long now) {
        this.members = members;
        this.now = now;
    }

    /**
     * Null when faults were added to the refusals.
     *
     * @param format the source if none is given
     */
    public static Stream read(
            String tenant, String format, Iterable<Map.Entry<String, String>> query, long now, List<Refusal> refusals) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, String> each : query) {
            node.put(each.getKey(), each.getValue());
        }
        Members members = new Members(node, 0, "", refusals);
        members.onlyKnown(KNOWN);
        Stream stream = new StreamAddress(members, now).read(tenant, format);
        return refusals.isEmpty() ? stream : null;
    }

    private Stream read(String tenant, String format) {
        boolean backfill = flag("backfill", "true", "false", false);
        Long first = number("sequence");
        return new Stream(
                new Lane(tenant, members.id("source", format), members.id("room", null), members.id("session", null)),
                members.oneOf("lang", EventReader::knownLanguage, "auto"),
                members.oneOf("channel", Channel::of, Channel.SPEECH),
                members.optionalId("product"),
                start(),
                first == null && backfill ? Long.valueOf(0) : first,
                flag("hypotheses", "keep", "drop", true),
                backfill);
    }

    private Long start() {
        String given = members.words("start", 40, false);
        if (given == null) {
            return null;
        }
        try {
            long at = given.matches("\\d{1,13}")
                    ? Long.parseLong(given)
                    : Instant.parse(given).toEpochMilli();
            String wrong = Members.momentFault(at, now);
            if (wrong == null) {
                return at;
            }
            members.refuse("start", Fault.OUT_OF_RANGE, wrong);
            return null;
        } catch (DateTimeException | ArithmeticException e) {
            members.refuse("start", Fault.WRONG_TYPE, "must be epoch milliseconds or such as 2026-02-01T12:00:00Z");
            return null;
        }
    }

    private Long number(String name) {
        String given = members.words(name, 40, false);
        if (given == null) {
            return null;
        }
        if (!given.matches("\\d{1,15}")) {
            members.refuse(name, Fault.OUT_OF_RANGE, "must be a whole number of at most 15 digits");
            return null;
        }
        return Long.valueOf(given);
    }

    private boolean flag(String name, String yes, String no, boolean fallback) {
        String given = members.words(name, 40, false);
        if (given != null && !given.equals(yes) && !given.equals(no)) {
            members.refuse(name, Fault.UNKNOWN_VALUE, "is unknown, known are: " + yes + ", " + no);
        }
        return given == null ? fallback : given.equals(yes);
    }
}
