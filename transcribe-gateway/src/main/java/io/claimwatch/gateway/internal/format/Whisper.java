package io.claimwatch.gateway.internal.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.gateway.internal.read.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * Whisper's JSON: {@code segments} of {@code start}, {@code end} (seconds) and {@code text}, as openai/whisper writes and
 * as the OpenAI API's {@code verbose_json} documents (TranscriptionSegment: id, seek, start, end, text, …); or one such
 * segment a message, as programs around faster-whisper write its {@code Segment}s. Everything is final but what says
 * {@code completed} false: WhisperLive repeats its last segments with every message, the one under way among them. A
 * segment goes by its start. whisper.cpp's own {@code transcription}/{@code offsets} and the growing lists of other live
 * servers are not read: no published description of them was at hand.
 */
final class Whisper implements Format {
    private long unnamed;

    @Override
    public List<Heard> read(String message) {
        return Tree.each(message, this::read);
    }

    private List<Heard> read(JsonNode node) {
        JsonNode error = node.path("error");
        if (error.isObject() || error.isTextual()) {
            String detail = error.isTextual() ? error.asText() : Tree.text(error.path("message"));
            return List.of(new Heard.Trouble(Tree.text(error.path("code")), detail));
        }
        JsonNode segments = node.path("segments");
        if (!segments.isArray()) {
            return List.of(
                    node.path("text").isTextual() ? speech(node, 0) : new Heard.Nothing(Silence.UNKNOWN_MESSAGE));
        }
        List<Heard> heard = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            heard.add(speech(segments.get(i), i + 1));
        }
        return heard.isEmpty() ? List.of(new Heard.Nothing(Silence.EMPTY)) : heard;
    }

    private Heard speech(JsonNode segment, int part) {
        if (!segment.path("text").isTextual()) {
            return new Heard.Faulty(part, Fault.MISSING, "has no text");
        }
        Long begin = Tree.seconds(segment.path("start"));
        return new Heard.Speech(
                begin == null ? "n" + unnamed++ : begin.toString(),
                begin,
                Tree.seconds(segment.path("end")),
                segment.path("text").textValue().strip(),
                segment.path("completed").asBoolean(true));
    }
}
