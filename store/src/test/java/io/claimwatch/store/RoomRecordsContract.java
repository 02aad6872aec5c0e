package io.claimwatch.store;

import static io.claimwatch.store.Given.await;
import static io.claimwatch.store.Given.began;
import static io.claimwatch.store.Given.flag;
import static io.claimwatch.store.Given.hypothesis;
import static io.claimwatch.store.Given.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Flag;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.Measure;
import io.claimwatch.contract.RoomEvent;
import io.claimwatch.contract.Severity;
import io.claimwatch.store.RoomRecords.Erased;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store hands out of a room, and takes away. */
abstract class RoomRecordsContract extends StoreContract {
    private static final int SENTENCES = 1203;

    @BeforeEach
    void talk() {
        List<RoomEvent> talk = new ArrayList<>(List.of(began("r1", 900), began("r2", 900)));
        for (long sequence = 1; sequence <= SENTENCES; sequence++) {
            talk.add(hypothesis("r1", sequence, "半"));
            talk.add(said("r1", sequence, "第" + sequence + "句"));
            talk.add(said("r2", sequence, "句"));
        }
        await(store.segments().append(talk));
        Flag first = flag(said("r1", 50, "能治"), "e1", Severity.HIGH, 9);
        Flag other = flag(said("r2", 50, "能治"), "e1", Severity.HIGH, 9);
        await(store.flags()
                .commit(
                        "detector",
                        300,
                        List.of(first, other),
                        List.of(new Flag.Change.Corrected(List.of(first.id()), said("r1", 60, "说错了")))));
        await(store.review().note("r1-e1", "anna", "看一下"));
        await(store.review().decide(new Ruling("r1-e1", 1, Measure.WARN, null, null, null, "anna")));
    }

    @Test
    void anExportHoldsAllThatIsKeptOfTheRoomAndSaysThatItIsAll() {
        List<JsonNode> lines = export("r1");
        assertThat(kinds(lines, "event")).isEqualTo(SENTENCES + 1);
        assertThat(lines.get(0).get("room").asText()).isEqualTo("r1");
        assertThat(lines.get(1).at("/event/type").asText()).isEqualTo("session-start");
        assertThat(lines.get(SENTENCES + 1).at("/event/text").asText()).isEqualTo("第" + SENTENCES + "句");
        assertThat(kinds(lines, "flag")).isEqualTo(1);
        JsonNode found = lines.get(lines.size() - 2);
        assertThat(found.at("/summary/id").asText()).isEqualTo("r1-e1");
        assertThat(found.at("/decisions/0/measure").asText()).isEqualTo("warn");
        assertThat(found.at("/notes/0/text").asText()).isEqualTo("看一下");
        assertThat(found.at("/corrections/0/words/text").asText()).isEqualTo("说错了");
        assertThat(lines.get(lines.size() - 1).get("lines").asInt()).isEqualTo(lines.size() - 1);
        assertThat(actions()).first().isEqualTo("room.export");
    }

    @Test
    void ofARoomNobodyKnowsThereIsNoExport() {
        assertThat(await(store.records().export("t1", "r9", "eve"))).isEmpty();
        assertThat(await(store.records().export("t9", "r1", "eve"))).isEmpty();
        assertThat(actions()).doesNotContain("room.export");
    }

    @Test
    void aRoomThatOnlyHasFlagsHasAnExport() {
        await(store.flags()
                .commit("detector", 301, List.of(flag(said("r3", 1, "能治"), "e1", Severity.HIGH, 9)), List.of()));
        assertThat(kinds(export("r3"), "flag")).isEqualTo(1);
    }

    @Test
    void erasureTakesTheRoomAndLeavesTheOthersAndTheChain() {
        Erased erased = await(store.records().erase("t1", "r1", "eve", "法院裁定"));
        assertThat(erased).isEqualTo(new Erased(2 * SENTENCES + 1, 1, 1, 1, 1));
        assertThat(await(store.records().export("t1", "r1", "eve"))).isEmpty();
        assertThat(store.segments().read(0, 10_000))
                .hasSize(SENTENCES + 1)
                .allMatch(logged -> logged.event().room().equals("r2"));
        assertThat(store.review().find("r2-e1")).isPresent();
        assertThat(store.review().decisionsSince(null, 0, 10)).isEmpty();
        assertThat(actions().subList(0, 2)).containsExactly("room.erased", "room.erase");
        assertThat(store.audit().page(Long.MAX_VALUE, "eve", null, 10).get(1).details())
                .contains("法院裁定");
        assertThat(store.audit().verify().intact()).isTrue();
    }

    @Test
    void aRoomMayBeginAgainAfterItsErasure() {
        await(store.records().erase("t1", "r1", "eve", "重来"));
        assertThat(await(store.segments().append(List.of(said("r1", 1, "新的一天"))))
                        .get(0)
                        .duplicate())
                .isFalse();
        assertThat(store.segments().around("t1", "r1", "s1", 1, 5, 5)).hasSize(1);
        reopen();
        assertThat(store.segments().lastSequence(said("r1", 1, "").lane())).isEqualTo(1);
    }

    @Test
    void anErasureNeedsAReason() {
        assertThatThrownBy(() -> await(store.records().erase("t1", "r1", "eve", " ")))
                .isInstanceOf(StoreRefusal.class);
        assertThat(export("r1")).hasSizeGreaterThan(SENTENCES);
    }

    private List<JsonNode> export(String room) {
        RoomRecords.Pages pages =
                await(store.records().export("t1", room, "eve")).orElseThrow();
        List<JsonNode> lines = new ArrayList<>();
        for (List<String> page = pages.next(); !page.isEmpty(); page = pages.next()) {
            page.forEach(line -> lines.add(Json.read(line, JsonNode.class)));
        }
        return lines;
    }

    private List<String> actions() {
        return store.audit().page(Long.MAX_VALUE, null, null, 10).stream()
                .map(AuditLog.Entry::action)
                .toList();
    }

    private static long kinds(List<JsonNode> lines, String kind) {
        return lines.stream()
                .filter(line -> kind.equals(line.get("kind").asText()))
                .count();
    }
}
