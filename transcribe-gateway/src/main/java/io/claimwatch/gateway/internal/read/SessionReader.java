package io.claimwatch.gateway.internal.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.Lane;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.contract.SessionStart;
import java.util.List;
import java.util.Set;

/** Reads what is known of a broadcast. Holds no state. */
public final class SessionReader {
    private static final Set<String> FACTS = Set.of(
            "startedAt",
            "title",
            "host",
            "operator",
            "agency",
            "audience",
            "tier",
            "category",
            "notice",
            "market",
            "backfill");
    private static final int NAME = 500;
    private static final int NOTICE = 2_000;

    private SessionReader() {}

    /**
     * The facts in a body; null when faults were added to the refusals.
     *
     * @param standing what was known before; null when the body tells everything. A member that is left out stays as
     *     it is, one that is null is forgotten.
     */
    public static SessionStart read(
            byte[] bytes, Lane lane, long sequence, SessionStart standing, long now, List<Refusal> refusals) {
        ObjectNode node = JsonObjects.read(bytes, 0, refusals);
        if (node == null) {
            return null;
        }
        new Members(node, 0, "", refusals).onlyKnown(FACTS);
        ObjectNode whole = node;
        if (standing != null) {
            whole = Json.MAPPER.valueToTree(standing);
            whole.retain(FACTS);
            whole.setAll(node);
        }
        Members members = new Members(whole, 0, "", refusals);
        SessionStart start = start(members, lane.tenant(), lane.source(), lane.room(), lane.session(), sequence, now);
        return refusals.isEmpty() ? start : null;
    }

    static SessionStart start(
            Members members, String tenant, String source, String room, String session, long sequence, long now) {
        Long startedAt = members.moment("startedAt", EventReader.YEAR_2100);
        return new SessionStart(
                tenant,
                source,
                room,
                session,
                sequence,
                startedAt == null ? now : startedAt,
                members.words("title", NAME, false),
                members.words("host", NAME, false),
                members.words("operator", NAME, false),
                members.words("agency", NAME, false),
                toInt(members.whole("audience", 0, Integer.MAX_VALUE, false)),
                toInt(members.whole("tier", 0, 99, false)),
                members.oneOf("category", ProductCategory::of, null),
                members.words("notice", NOTICE, false),
                members.optionalId("market"),
                members.flag("backfill", false) ? Boolean.TRUE : null,
                now);
    }

    private static Integer toInt(Long value) {
        return value == null ? null : Math.toIntExact(value);
    }
}
