package io.claimwatch.gateway.internal.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import io.claimwatch.gateway.internal.read.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the JSON formats share: messages are objects, or arrays of them, and their members may be anything. */
final class Tree {
    private static final long LONGEST_MS = 1L << 52;

    private Tree() {}

    /** Reads the message, or each element of an array of messages. */
    static List<Heard> each(String message, Function<JsonNode, List<Heard>> read) {
        JsonNode node;
        try {
            node = Json.MAPPER.readTree(message);
        } catch (JsonProcessingException e) {
            return List.of(new Heard.Faulty(0, Fault.MALFORMED_JSON, "is not JSON"));
        }
        if (node.isObject()) {
            return read.apply(node);
        }
        if (!node.isArray()) {
            return List.of(new Heard.Faulty(0, Fault.WRONG_TYPE, "must be a JSON object"));
        }
        List<Heard> all = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            if (node.get(i).isObject()) {
                all.addAll(read.apply(node.get(i)));
            } else {
                all.add(new Heard.Faulty(i + 1, Fault.WRONG_TYPE, "must be a JSON object"));
            }
        }
        return all;
    }

    /** Text, or a number written out; empty if it is neither. */
    static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asText() : "";
    }

    /** Milliseconds from a number or digits in a string; null for anything else, negative ones included. */
    static Long millis(JsonNode node) {
        return scaled(node, 0);
    }

    /** Milliseconds from seconds. */
    static Long seconds(JsonNode node) {
        return scaled(node, 3);
    }

    private static Long scaled(JsonNode node, int digits) {
        if (!node.isNumber() && !node.isTextual()) {
            return null;
        }
        String written = node.asText();
        if (written.isEmpty() || written.length() > 40) {
            return null;
        }
        try {
            double value = new BigDecimal(written).scaleByPowerOfTen(digits).doubleValue();
            return value < 0 || value > LONGEST_MS ? null : Math.round(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
