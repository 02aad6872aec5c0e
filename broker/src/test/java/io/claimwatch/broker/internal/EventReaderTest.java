package io.claimwatch.broker.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.RoomEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken from {@code segments}, held against the published schemas. */
class EventReaderTest {
    static List<JsonNode> published() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        schema("room-event").get("examples").forEach(all::add);
        return all;
    }

    private static JsonNode schema(String name) throws IOException {
        try (InputStream in = RoomEvent.class.getResourceAsStream("/schemas/" + name + ".json")) {
            return Json.MAPPER.readTree(in);
        }
    }

    private static RoomEvent read(String key, String value) throws Unreadable {
        return EventReader.read(new ConsumerRecord<>(
                "segments",
                0,
                7,
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                value == null ? null : value.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("published")
    void takesThePublishedExamples(JsonNode example) throws Unreadable {
        RoomEvent event = read("demo/show-17", example.toString());
        assertThat(Json.read(Json.write(event), JsonNode.class)).isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("published")
    void refusesAnyWithoutAnIdItNeeds(JsonNode example) {
        for (String member : List.of("tenant", "source", "room", "session")) {
            ObjectNode less = example.deepCopy();
            less.remove(member);
            assertThatThrownBy(() -> read("demo/show-17", less.toString()))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining(member);
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void refusesAnyUnderAnotherRoomsKey(JsonNode example) {
        assertThatThrownBy(() -> read("demo/show-18", example.toString())).hasMessageContaining("key");
        assertThatThrownBy(() -> read(null, example.toString())).hasMessageContaining("key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{\"type\":\"unheard-of\"}",
                "{\"tenant\":\"demo\",\"tenant\":\"demo\"}",
                "{}{}"
            })
    void refusesWhatIsNoEventWithoutSayingWhatItSaid(String value) {
        assertThatThrownBy(() -> read("demo/show-17", value))
                .isInstanceOf(Unreadable.class)
                .hasMessageNotContaining("unheard-of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"session-start", "session-end"})
    void refusesSecondsFromWhichRecordsWouldBeLongOutOfDate(String name) throws IOException {
        ObjectNode event = schema(name).get("examples").get(0).deepCopy();
        String when = event.has("endedAt") ? "endedAt" : "startedAt";
        event.put(when, 1_767_225_600L);
        assertThatThrownBy(() -> read("demo/show-17", event.toString()))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(when + " must be epoch milliseconds");
    }

    @ParameterizedTest
    @MethodSource("published")
    void takesTheTimeOfTheRecordForOneThatBearsNone(JsonNode example) throws Unreadable {
        ObjectNode bare = example.deepCopy();
        if (bare.get("type").asText().equals("session-start")) {
            bare.put("notice", "下单备注色号").put("market", "cn").put("backfill", true);
        }
        bare.put("receivedAt", 0);
        ObjectNode read = (ObjectNode) Json.read(Json.write(read("demo/show-17", bare.toString())), JsonNode.class);
        assertThat(read.remove("receivedAt")).isNotNull();
        bare.remove("receivedAt");
        assertThat(read).isEqualTo(bare);
    }

    @Test
    void refusesHalfACharacter() throws IOException {
        String example = schema("segment").get("examples").get(0).toString();
        assertThatThrownBy(() -> read("demo/show-17", example.replace("每天", "\\ud800")))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("surrogate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"sequence\":-1",
                "\"startMs\":-5",
                "\"lang\":\"fr\"",
                "\"channel\":\"song\"",
                "\"text\":null",
                "\"text\":\"a\\u0000b\"",
                "\"productId\":\"a/b\"",
                "\"room\":\"a b\""
            })
    void refusesASegmentOutOfBounds(String wrong) throws IOException {
        JsonNode example = schema("segment").get("examples").get(0);
        ObjectNode changed = example.deepCopy();
        changed.setAll((ObjectNode) Json.MAPPER.readTree("{" + wrong + "}"));
        assertThatThrownBy(() -> read("demo/show-17", changed.toString())).isInstanceOf(Unreadable.class);
    }
}
