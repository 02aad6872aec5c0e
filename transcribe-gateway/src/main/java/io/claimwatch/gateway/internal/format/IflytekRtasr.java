package io.claimwatch.gateway.internal.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import io.claimwatch.gateway.internal.read.Fault;
import java.util.List;

/**
 * iFlytek real-time transcription, xfyun.cn/doc/asr/rtasr/API.html: {@code action} started, result or error; {@code data}
 * is JSON in a string; {@code cn.st.type} "0" is final, "1" is not; {@code bg} is exact in both, {@code ed} is 0 in a
 * hypothesis.
 *
 * <p>{@code seg_id} is "the number of the result, from 0"; the document does not say that a hypothesis and its final share
 * it. What they share is {@code bg}, so that tells sentences apart. With translation switched on ({@code biz} trans) the
 * words are in {@code src}; whether plain results come beside them is not said, so they count only while none came. Role
 * numbers ({@code rl}) are dropped, for a segment has no speaker; the words of all roles stay, in their order.
 */
final class IflytekRtasr implements Format {
    private boolean plain;
    private long unnamed;

    @Override
    public List<Heard> read(String message) {
        return Tree.each(message, this::read);
    }

    private List<Heard> read(JsonNode node) {
        String code = Tree.text(node.path("code"));
        String action = Tree.text(node.path("action"));
        if ("error".equals(action) || !code.isEmpty() && !"0".equals(code)) {
            return List.of(new Heard.Trouble(code, Tree.text(node.path("desc"))));
        }
        return switch (action) {
            case "started" -> List.of(new Heard.Nothing(Silence.CONTROL));
            case "result" -> List.of(result(node));
            default -> List.of(new Heard.Nothing(Silence.UNKNOWN_MESSAGE));
        };
    }

    private Heard result(JsonNode node) {
        JsonNode data = node.path("data");
        if (data.isTextual()) {
            try {
                data = Json.MAPPER.readTree(data.asText());
            } catch (JsonProcessingException e) {
                return new Heard.Faulty(0, Fault.MALFORMED_JSON, "holds data that is not JSON");
            }
        }
        String sid = Tree.text(node.path("sid"));
        if ("trans".equals(Tree.text(data.path("biz")))) {
            return plain
                    ? new Heard.Nothing(Silence.TRANSLATION)
                    : speech(sid, data, data.path("src").asText(""));
        }
        JsonNode sentence = data.path("cn").path("st");
        if (!sentence.isObject()) {
            return new Heard.Nothing(Silence.UNKNOWN_MESSAGE);
        }
        plain = true;
        StringBuilder text = new StringBuilder();
        for (JsonNode rt : sentence.path("rt")) {
            for (JsonNode ws : rt.path("ws")) {
                ws.path("cw").forEach(cw -> text.append(cw.path("w").asText("")));
            }
        }
        return speech(sid, sentence, text.toString());
    }

    private Heard speech(String sid, JsonNode sentence, String text) {
        boolean isFinal = "0".equals(Tree.text(sentence.path("type")));
        Long begin = Tree.millis(sentence.path("bg"));
        Long end = Tree.millis(sentence.path("ed"));
        String name = sid + '/' + (begin == null ? "n" + unnamed : begin);
        if (begin == null && isFinal) {
            unnamed++;
        }
        return new Heard.Speech(name, begin, isFinal ? end : null, text, isFinal);
    }
}
