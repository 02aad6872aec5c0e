package io.claimwatch.gateway.internal.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Alibaba Cloud Intelligent Speech Interaction, real-time recognition: the events of "WebSocket protocol", help.aliyun.com
 * /zh/isi/developer-reference/websocket. Sentences count from 1 within a task; {@code time} is the audio handled so far;
 * {@code SentenceEnd} has {@code begin_time}, "the time of the SentenceBegin event". Status 20000000 is success; the table
 * of status codes is on the same page. {@code TaskFailed} is not in the stored copy of that page; it is known here from
 * the vendor's clients only, and like any event with another status it is a trouble.
 */
final class AliyunNls implements Format {
    private static final String SUCCESS = "20000000";
    private static final int MOST_OPEN = 64;

    private final Map<String, Long> begins = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_OPEN;
        }
    };

    @Override
    public List<Heard> read(String message) {
        return Tree.each(message, this::read);
    }

    private List<Heard> read(JsonNode node) {
        JsonNode header = node.path("header");
        String name = Tree.text(header.path("name"));
        String status = Tree.text(header.path("status"));
        if ("TaskFailed".equals(name) || !status.isEmpty() && !SUCCESS.equals(status)) {
            String text = Tree.text(header.path("status_text"));
            return List.of(new Heard.Trouble(status, text.isEmpty() ? Tree.text(header.path("status_message")) : text));
        }
        JsonNode payload = node.path("payload");
        String sentence = Tree.text(header.path("task_id")) + '/' + Tree.text(payload.path("index"));
        Long time = Tree.millis(payload.path("time"));
        String result = payload.path("result").asText("");
        return switch (name) {
            case "SentenceBegin" -> {
                begins.put(sentence, time);
                yield List.of(new Heard.Opening(sentence));
            }
            case "TranscriptionResultChanged" ->
                List.of(new Heard.Speech(sentence, begins.get(sentence), time, result, false));
            case "SentenceEnd" -> {
                Long begin = Tree.millis(payload.path("begin_time"));
                Long opened = begins.remove(sentence);
                yield List.of(new Heard.Speech(sentence, begin == null ? opened : begin, time, result, true));
            }
            case "TranscriptionStarted", "TranscriptionCompleted" -> List.of(new Heard.Nothing(Silence.CONTROL));
            default -> List.of(new Heard.Nothing(Silence.UNKNOWN_MESSAGE));
        };
    }
}
