package io.claimwatch.launcher.internal.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Members of a JSON object, each with a clear word when it has the wrong type. */
final class Members {
    private Members() {}

    /** Null when missing. */
    static String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException("'" + name + "' must be a string");
        }
        return value.textValue();
    }

    /** Null when missing. */
    static BigDecimal number(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            throw new IllegalArgumentException("'" + name + "' must be a number");
        }
        return value.decimalValue();
    }

    /** Null when missing; one string counts as a list of one. */
    static List<String> texts(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isTextual()) {
            return List.of(value.textValue());
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : value) {
            if (!element.isTextual()) {
                throw new IllegalArgumentException("'" + name + "' must be a list of strings");
            }
            texts.add(element.textValue());
        }
        return texts;
    }
}
