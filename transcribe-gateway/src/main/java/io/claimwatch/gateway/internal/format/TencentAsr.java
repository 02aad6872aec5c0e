package io.claimwatch.gateway.internal.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Tencent Cloud real-time speech recognition (WebSocket), cloud.tencent.com/document/product/1093/48982 and
 * tencentcloud.com/zh/document/product/1118/53937: {@code slice_type} 0 begins an utterance, 1 is not yet stable, 2 is
 * stable; a stable one may come alone. {@code code} other than 0 is a fault, the last message has {@code final} 1 and no
 * {@code result}. Times are milliseconds in the stream that {@code voice_id} names.
 */
final class TencentAsr implements Format {
    @Override
    public List<Heard> read(String message) {
        return Tree.each(message, TencentAsr::read);
    }

    private static List<Heard> read(JsonNode node) {
        String code = Tree.text(node.path("code"));
        if (!code.isEmpty() && !"0".equals(code)) {
            return List.of(new Heard.Trouble(code, Tree.text(node.path("message"))));
        }
        JsonNode result = node.path("result");
        if (!result.isObject()) {
            return List.of(new Heard.Nothing(code.isEmpty() ? Silence.UNKNOWN_MESSAGE : Silence.CONTROL));
        }
        String utterance = Tree.text(node.path("voice_id")) + '/' + Tree.text(result.path("index"));
        Heard.Speech speech = new Heard.Speech(
                utterance,
                Tree.millis(result.path("start_time")),
                Tree.millis(result.path("end_time")),
                result.path("voice_text_str").asText(""),
                result.path("slice_type").asInt(-1) == 2);
        return switch (result.path("slice_type").asInt(-1)) {
            case 0 -> opening(speech);
            case 1, 2 -> List.of(speech);
            default -> List.of(new Heard.Nothing(Silence.UNKNOWN_MESSAGE));
        };
    }

    private static List<Heard> opening(Heard.Speech speech) {
        List<Heard> heard = new ArrayList<>();
        heard.add(new Heard.Opening(speech.utterance()));
        if (!speech.text().isEmpty()) {
            heard.add(speech);
        }
        return heard;
    }
}
