package io.claimwatch.gateway.internal.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.gateway.internal.read.Fault;
import java.util.List;

/**
 * Our own plain lines, for a recogniser that has no adapter: {@code text} (required), {@code id} of the utterance,
 * {@code startMs} and {@code endMs} (since the recogniser began, or epoch milliseconds), {@code final} (true if left out).
 * Without an id every line is an utterance, and a hypothesis is replaced by the next line.
 */
final class PlainLines implements Format {
    private long unnamed;

    @Override
    public List<Heard> read(String message) {
        return Tree.each(message, this::read);
    }

    private List<Heard> read(JsonNode node) {
        if (!node.path("text").isTextual()) {
            return List.of(new Heard.Faulty(0, Fault.MISSING, "has no text, which must be a string"));
        }
        JsonNode isFinal = node.path("final");
        if (!isFinal.isMissingNode() && !isFinal.isBoolean()) {
            return List.of(new Heard.Faulty(0, Fault.WRONG_TYPE, "has a final that is neither true nor false"));
        }
        boolean stands = isFinal.asBoolean(true);
        String id = Tree.text(node.path("id"));
        String name = id.isEmpty() ? "n" + unnamed : "id-" + id;
        if (id.isEmpty() && stands) {
            unnamed++;
        }
        return List.of(new Heard.Speech(
                name,
                Tree.millis(node.path("startMs")),
                Tree.millis(node.path("endMs")),
                node.path("text").textValue(),
                stands));
    }
}
