package io.claimwatch.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Samples.Sample;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas and the mapping say the same. */
class SchemaTest {
    static List<String> names() {
        return Schemas.NAMES;
    }

    static List<Sample> samples() {
        return Samples.all();
    }

    static Stream<Arguments> describedRecords() {
        return Stream.of(
                Arguments.of(Segment.class, "segment", ""),
                Arguments.of(SessionStart.class, "session-start", ""),
                Arguments.of(SessionEnd.class, "session-end", ""),
                Arguments.of(Showcase.class, "showcase", ""),
                Arguments.of(Product.class, "product", ""),
                Arguments.of(Passport.class, "product", "/properties/passport"),
                Arguments.of(Finding.class, "finding", ""),
                Arguments.of(Evidence.class, "finding", "/$defs/evidence"),
                Arguments.of(Flag.class, "flag", ""),
                Arguments.of(Decision.class, "decision", ""),
                Arguments.of(Problem.class, "problem", ""),
                Arguments.of(Problem.Item.class, "problem", "/$defs/item"),
                Arguments.of(Detection.EntryError.class, "check-answer", "/properties/errors/items"));
    }

    static Stream<Arguments> wireEnums() {
        return Stream.of(
                Arguments.of(Channel.class, "channel"),
                Arguments.of(Severity.class, "severity"),
                Arguments.of(ClaimCategory.class, "claimCategory"),
                Arguments.of(ProductCategory.class, "productCategory"),
                Arguments.of(Measure.class, "measure"),
                Arguments.of(Transform.class, "transform"),
                Arguments.of(Role.class, "role"),
                Arguments.of(Problem.Code.class, "problemCode"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void isAValidSchemaUnderItsOwnName(String name) {
        assertThat(Schemas.mistakesOfSchema(name)).isEmpty();
        assertThat(Schemas.read(name).get("$id").asText()).isEqualTo(Schemas.PREFIX + name);
        assertThat(Schemas.read(name).get("description").asText()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("names")
    void givesExamplesThatFollowIt(String name) {
        JsonNode examples = Schemas.read(name).path("examples");
        assertThat(examples.isEmpty()).isEqualTo(name.equals("vocabulary"));
        for (JsonNode example : examples) {
            assertThat(Schemas.mistakes(name, example.toString())).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void describesWhatIsWritten(Sample sample) {
        assertThat(Schemas.mistakes(sample.schema(), Json.write(sample.value())))
                .isEmpty();
        if (sample.value() instanceof RoomEvent) {
            assertThat(Schemas.mistakes("room-event", Json.write(sample.value())))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsItsExamplesBackWhole(Sample sample) {
        for (JsonNode example : Schemas.read(sample.schema()).get("examples")) {
            Object read = Json.read(example.toString(), sample.readAs());
            assertThat(Json.read(Json.write(read), JsonNode.class)).isEqualTo(example);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"session-start", "session-end"})
    void knowsTheLeastTimeOfABroadcast(String name) {
        String when = name.equals("session-start") ? "startedAt" : "endedAt";
        assertThat(Schemas.read(name).at("/properties/" + when + "/minimum").asLong())
                .isEqualTo(RoomEvent.LEAST_TIME);
    }

    @ParameterizedTest
    @MethodSource("describedRecords")
    void describesEveryMemberAndNoOther(Class<? extends Record> type, String schema, String pointer) {
        Set<String> members = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
            members.add(renamed == null ? component.getName() : renamed.value());
        }
        if (RoomEvent.class.isAssignableFrom(type)) {
            members.add("type");
        }
        assertThat(membersOf(Schemas.read(schema).at(pointer))).isEqualTo(members);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void requiresWhatIsAlwaysWrittenAndNothingElse(Sample sample) {
        Set<String> always = null;
        for (Sample same : Samples.all()) {
            if (same.schema().equals(sample.schema())) {
                Set<String> written = new TreeSet<>();
                Json.MAPPER.valueToTree(same.value()).fieldNames().forEachRemaining(written::add);
                if (always == null) {
                    always = written;
                } else {
                    always.retainAll(written);
                }
            }
        }
        if (sample.value() instanceof Segment) {
            always.remove("type");
        }
        Set<String> required = new TreeSet<>();
        Schemas.read(sample.schema()).get("required").forEach(member -> required.add(member.asText()));
        assertThat(required).isEqualTo(always);
    }

    @ParameterizedTest
    @MethodSource("wireEnums")
    void listsEveryNameOfTheClosedSets(Class<? extends Enum<?>> type, String definition) {
        List<String> listed = Stream.of(Schemas.read("vocabulary").at("/$defs/" + definition + "/enum"))
                .flatMap(names -> Stream.iterate(0, i -> i < names.size(), i -> i + 1)
                        .map(i -> names.get(i).asText()))
                .toList();
        assertThat(listed)
                .isEqualTo(Stream.of(type.getEnumConstants()).map(Wire::name).toList());
    }

    @Test
    void refusesWhatIsNotAsDescribed() {
        assertThat(Schemas.mistakes("finding", "{}")).isNotEmpty();
        String finding = Json.write(Samples.FINDING);
        assertThat(Schemas.mistakes("finding", finding.replace("\"high\"", "\"grave\"")))
                .hasSize(1);
        assertThat(Schemas.mistakes("finding", finding.replace("0.94", "1.94"))).hasSize(1);
        assertThat(Schemas.mistakes("room-event", "{\"type\":\"unknown\"}")).isNotEmpty();
    }

    @Test
    void takesRoomEventsWithoutTypeForSegmentsOnly() {
        String segment = Json.write(Samples.SEGMENT).replace("\"type\":\"segment\",", "");
        assertThat(Schemas.mistakes("room-event", segment)).isEmpty();
        String start = Json.write(Samples.START).replace("\"type\":\"session-start\",", "");
        assertThat(Schemas.mistakes("room-event", start)).isNotEmpty();
    }

    @Test
    void tellsAnswersFromErrors() {
        assertThat(Schemas.mistakes("check-answer", "{\"id\":\"1\"}")).isNotEmpty();
        assertThat(Schemas.mistakes("check-answer", "{\"id\":\"1\",\"error\":\"x\",\"flagged\":true,\"findings\":[]}"))
                .isNotEmpty();
        assertThat(Schemas.mistakes("check-line", "{\"text\":5}")).isNotEmpty();
        assertThat(Schemas.mistakes("check-line", "{\"text\":\"x\",\"lang\":\"zh-Hans\",\"more\":1}"))
                .isEmpty();
        assertThat(Schemas.mistakes("check-line", "{\"text\":\"x\",\"lang\":\"fr\"}"))
                .hasSize(1);
    }

    private static Set<String> membersOf(JsonNode schema) {
        Set<String> members = new TreeSet<>();
        schema.get("properties").fieldNames().forEachRemaining(members::add);
        return members;
    }
}
