package io.claimwatch.gateway.internal.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import io.claimwatch.gateway.internal.read.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The FunASR runtime's WebSocket messages, as in modelscope/FunASR {@code runtime/docs/websocket_protocol.md} and
 * {@code websocket_protocol_zh.md}.
 *
 * <ul>
 *   <li>{@code 2pass-online} brings the words of one chunk; the project's own clients put them one behind the other
 *       until {@code 2pass-offline} brings the corrected sentence, which stands. {@code is_final} says nothing about
 *       the sentence there: the servers set it from {@code is_speaking}.
 *   <li>{@code offline} comes once and stands, though {@code is_final} "is always False" then; with
 *       {@code stamp_sents} it is taken sentence by sentence.
 *   <li>{@code online} has no second pass: the words stand when {@code is_final} says so.
 *   <li>{@code is_end} and {@code error} are from the Python service's pull request 3440.
 * </ul>
 *
 * The documents do not say whether {@code timestamp} counts from the stream or the sentence, nor whether times grow over
 * several files; {@link Transcript} lets no time go back.
 */
final class FunAsr implements Format {
    private static final int MOST_FILES = 64;
    private static final int LONGEST = 5_000;

    private final Map<String, Sentence> open = new HashMap<>();
    private long sentences;

    @Override
    public List<Heard> read(String message) {
        return Tree.each(message, this::read);
    }

    private List<Heard> read(JsonNode node) {
        String error = Tree.text(node.path("error"));
        if (!error.isEmpty()) {
            return List.of(new Heard.Trouble("error", error));
        }
        if (!node.has("text")) {
            boolean known = node.has("is_end") || node.has("is_speaking");
            return List.of(new Heard.Nothing(known ? Silence.CONTROL : Silence.UNKNOWN_MESSAGE));
        }
        String text = node.path("text").asText("");
        return switch (Tree.text(node.path("mode"))) {
            case "2pass-online" -> List.of(chunk(node, text, false));
            case "online" -> List.of(chunk(node, text, node.path("is_final").asBoolean()));
            case "2pass-offline" -> List.of(corrected(node, text));
            case "offline" -> whole(node, text);
            default -> List.of(new Heard.Nothing(Silence.UNKNOWN_MESSAGE));
        };
    }

    private Heard chunk(JsonNode node, String text, boolean stands) {
        String file = Tree.text(node.path("wav_name"));
        Sentence sentence = open.get(file);
        if (sentence == null) {
            if (open.size() >= MOST_FILES) {
                return new Heard.Faulty(0, Fault.OUT_OF_RANGE, "is of one more wav_name than fit on one stream");
            }
            sentence = new Sentence(name(), times(node)[0]);
            open.put(file, sentence);
        }
        sentence.text.append(text);
        // Nobody talks so long without a stop; a second pass that never comes must not fill the memory.
        boolean over = stands || sentence.text.length() > LONGEST;
        if (over) {
            open.remove(file);
        }
        return new Heard.Speech(sentence.name, sentence.begin, times(node)[1], sentence.text.toString(), over);
    }

    private Heard corrected(JsonNode node, String text) {
        Sentence sentence = open.remove(Tree.text(node.path("wav_name")));
        Long[] times = times(node);
        return new Heard.Speech(sentence == null ? name() : sentence.name, times[0], times[1], text, true);
    }

    private List<Heard> whole(JsonNode node, String text) {
        List<Heard> heard = new ArrayList<>();
        for (JsonNode each : node.path("stamp_sents")) {
            String words = each.path("text_seg").asText("").replaceAll("(?<=\\p{IsHan}) +(?=\\p{IsHan})", "")
                    + each.path("punc").asText("");
            heard.add(new Heard.Speech(
                    name(), Tree.millis(each.path("start")), Tree.millis(each.path("end")), words, true));
        }
        if (heard.isEmpty()) {
            Long[] times = times(node);
            heard.add(new Heard.Speech(name(), times[0], times[1], text, true));
        }
        return heard;
    }

    private String name() {
        return "s" + sentences++;
    }

    /** First begin and last end of {@code timestamp}, a string that holds JSON; nulls where there is none. */
    private static Long[] times(JsonNode node) {
        JsonNode pairs = node.path("timestamp");
        if (pairs.isTextual()) {
            try {
                pairs = Json.MAPPER.readTree(pairs.asText());
            } catch (JsonProcessingException e) {
                return new Long[2]; // The words count more than their times.
            }
        }
        return new Long[] {
            Tree.millis(pairs.path(0).path(0)),
            Tree.millis(pairs.path(pairs.size() - 1).path(1))
        };
    }

    private static final class Sentence {
        private final String name;
        private final Long begin;
        private final StringBuilder text = new StringBuilder();

        private Sentence(String name, Long begin) {
            this.name = name;
            this.begin = begin;
        }
    }
}
