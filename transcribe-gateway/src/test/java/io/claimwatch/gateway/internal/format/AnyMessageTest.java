package io.claimwatch.gateway.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwatch.contract.Segment;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a sender sends: no format throws, and finals rise. */
class AnyMessageTest {
    private static final List<String> NAMES = List.of(
            "header",
            "name",
            "status",
            "payload",
            "index",
            "time",
            "begin_time",
            "result",
            "task_id",
            "mode",
            "text",
            "wav_name",
            "is_final",
            "timestamp",
            "stamp_sents",
            "code",
            "voice_id",
            "slice_type",
            "start_time",
            "end_time",
            "voice_text_str",
            "final",
            "action",
            "data",
            "cn",
            "st",
            "rt",
            "ws",
            "cw",
            "w",
            "bg",
            "ed",
            "type",
            "segments",
            "start",
            "end",
            "error",
            "id",
            "startMs",
            "endMs",
            "text_seg",
            "biz",
            "src");
    private static final List<String> WORDS = List.of(
            "SentenceEnd",
            "SentenceBegin",
            "TranscriptionResultChanged",
            "2pass-online",
            "2pass-offline",
            "online",
            "offline",
            "result",
            "0",
            "1",
            "trans",
            "治百病",
            "",
            "[[1,2],[3,4]]",
            "{\"cn\":{\"st\":{\"bg\":1}}}",
            "00:01.000 --> 00:02.000\n字",
            "1e999999999",
            "-5");

    static List<String> formats() {
        return Formats.names();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void neverThrowsAndFinalsRise(String format) {
        Random random = new Random(7);
        Heeded stream = new Heeded(format);
        for (int i = 0; i < 20_000; i++) {
            JsonNode node = any(random, 4);
            stream.read(node.isTextual() ? node.textValue() : node.toString());
        }
        stream.end();

        List<Long> finals = stream.segments.stream()
                .filter(Segment::isFinal)
                .map(Segment::sequence)
                .toList();
        assertThat(finals).isSorted().doesNotHaveDuplicates();
        assertThat(stream.segments).allSatisfy(each -> {
            assertThat(each.endMs()).isGreaterThanOrEqualTo(each.startMs());
            assertThat(each.startMs()).isBetween(Heeded.START, Heeded.START + 3_700_000);
        });
        assertThat(stream.refusals.size() + stream.silences.size()).isPositive();
    }

    private static JsonNode any(Random random, int depth) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> make.numberNode(random.nextInt(5));
            case 1 -> make.numberNode(random.nextDouble() * 1e18);
            case 2 -> make.booleanNode(random.nextBoolean());
            case 3 -> make.nullNode();
            case 4 -> make.textNode(WORDS.get(random.nextInt(WORDS.size())));
            case 5 -> {
                ArrayNode array = make.arrayNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    array.add(any(random, depth - 1));
                }
                yield array;
            }
            default -> {
                ObjectNode object = make.objectNode();
                for (int i = random.nextInt(9); i > 0; i--) {
                    object.set(NAMES.get(random.nextInt(NAMES.size())), any(random, depth - 1));
                }
                yield object;
            }
        };
    }
}
