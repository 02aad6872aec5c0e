package io.claimwatch.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.console.TestConsole.Signed;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.Role;
import io.claimwatch.contract.RoomEvent;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One room's records, out of the house and away. */
class RecordsIT {
    private static final String RECORDS = "/api/v1/rooms/%E7%9B%B4%E6%92%AD%20r1/records";
    private static final String ROOM = "直播 r1";

    @TempDir
    Path directory;

    private TestConsole console;
    private Signed admin;

    @BeforeEach
    void open() {
        console = new TestConsole(directory);
        admin = console.addAndSignIn("root", Role.ADMIN);
        console.flag("t1", ROOM, "能治");
        List<RoomEvent> talk = new ArrayList<>();
        for (long sequence = 100; sequence < 5_000; sequence++) {
            talk.add(console.words("t1", ROOM, sequence, "第" + sequence + "句"));
        }
        TestConsole.await(console.store.segments().append(talk));
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void anAuditorGetsTheWholeRoomLineByLine() {
        Signed auditor = console.addAndSignIn("ada", Role.AUDITOR);
        HttpResponse<String> answer = console.send("GET", RECORDS + "?tenant=t1", null, auditor);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/x-ndjson");
        List<JsonNode> lines = answer.body()
                .lines()
                .map(line -> Json.read(line, JsonNode.class))
                .toList();
        assertThat(lines).hasSize(1 + 4_901 + 1 + 1 + 1);
        assertThat(lines.get(0).get("room").asText()).isEqualTo(ROOM);
        assertThat(lines.get(lines.size() - 1).get("lines").asInt()).isEqualTo(lines.size() - 1);
        assertThat(console.send("POST", RECORDS + ":erase", erasure("t1"), auditor)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void ofARoomNobodyKnowsThereIsNothingToDownload() {
        HttpResponse<String> answer = console.send("GET", "/api/v1/rooms/r9/records?tenant=t1", null, admin);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(TestConsole.json(answer).get("detail").asText()).contains("room");
    }

    @Test
    void anAdminErasesTheRoomAndTheAuditSaysWhy() {
        HttpResponse<String> answer = console.send("POST", RECORDS + ":erase", erasure("t1"), admin);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(TestConsole.json(answer).get("events").asInt()).isEqualTo(4_901);
        assertThat(TestConsole.json(answer).get("cases").asInt()).isEqualTo(1);
        assertThat(TestConsole.json(console.send("GET", "/api/v1/queue", null, admin))
                        .get("cases"))
                .isEmpty();
        assertThat(console.send("GET", "/api/v1/audit", null, admin).body()).contains("room.erase", "法院裁定 118 号");
    }

    @Test
    void whoSeesOneTenantSeesNoOther() {
        TestConsole.await(console.store
                .people()
                .create(
                        new io.claimwatch.store.Person(
                                "bound", "bound", "t2", java.util.Set.of(Role.ADMIN), false, false, 0),
                        TestConsole.PASSWORD,
                        "test"));
        Signed bound = console.signIn("bound");
        assertThat(console.send("GET", RECORDS + "?tenant=t1", null, bound).statusCode())
                .isEqualTo(404);
        assertThat(console.send("POST", RECORDS + ":erase", erasure("t1"), bound)
                        .statusCode())
                .isEqualTo(404);
        assertThat(console.send("GET", RECORDS, null, admin).statusCode()).isEqualTo(400);
        assertThat(console.send("POST", RECORDS + ":erase", "{\"tenant\":\"t1\"}", admin)
                        .statusCode())
                .isEqualTo(400);
    }

    private static String erasure(String tenant) {
        return "{\"tenant\":\"" + tenant + "\",\"reason\":\"法院裁定 118 号\"}";
    }
}
