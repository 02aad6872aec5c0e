package io.claimwatch.launcher.internal.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;

/** One JSON object a line; unknown members are ignored, and a line that cannot be read is answered, not fatal. */
final class JsonLines implements Items {
    private final String source;
    private final Utf8Lines lines;
    private final Closeable resource;
    private final Defaults defaults;

    JsonLines(String source, Utf8Lines lines, Closeable resource, Defaults defaults) {
        this.source = source;
        this.lines = lines;
        this.resource = resource;
        this.defaults = defaults;
    }

    @Override
    public Item next() throws IOException {
        RawLine raw = lines.next();
        while (raw != null && raw.blank()) {
            raw = lines.next();
        }
        return raw == null ? null : item(raw);
    }

    private Item item(RawLine raw) {
        String id = Long.toString(raw.number());
        if (raw.error() != null) {
            return Item.unreadable(id, source, raw.number(), raw.error());
        }
        try {
            JsonNode node = Json.MAPPER.readTree(raw.text());
            if (node == null || !node.isObject()) {
                return Item.unreadable(id, source, raw.number(), "the line is not a JSON object");
            }
            id = node.hasNonNull("id") && node.get("id").isValueNode()
                    ? node.get("id").asText()
                    : id;
            return readable(id, raw.number(), node);
        } catch (JsonProcessingException e) {
            return Item.unreadable(id, source, raw.number(), "not JSON: " + firstLine(e.getOriginalMessage()));
        } catch (IllegalArgumentException e) {
            return Item.unreadable(id, source, raw.number(), e.getMessage());
        }
    }

    private Item readable(String id, long number, JsonNode node) {
        JsonNode text = node.get("text");
        if (text == null || !text.isTextual()) {
            throw new IllegalArgumentException("'text' must be there and be a string");
        }
        return new Item(
                id,
                source,
                number,
                null,
                text.textValue(),
                lang(Members.text(node, "lang")),
                Members.text(node, "before"),
                ProductMembers.product(node, defaults),
                label(node),
                null);
    }

    private String lang(String given) {
        if (given == null || given.isBlank()) {
            return defaults.lang();
        }
        String lang = given.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
        return switch (lang) {
            case "zh", "en", "auto" -> lang;
            case "cmn" -> "zh";
            default -> throw new IllegalArgumentException("'lang' is '" + given + "', known are: zh, en, auto");
        };
    }

    private static Item.Label label(JsonNode node) {
        JsonNode flag = node.get("flag");
        if (flag == null) {
            return null;
        }
        if (!flag.isBoolean() && !flag.isNull()) {
            throw new IllegalArgumentException("'flag' must be true, false or null");
        }
        JsonNode evident = node.get("wording_evident");
        return new Item.Label(
                flag.isNull() ? null : flag.booleanValue(),
                evident == null || evident.asBoolean(true),
                Members.text(node, "claim"));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    @Override
    public boolean ready() throws IOException {
        return lines.ready();
    }

    @Override
    public boolean script() {
        return false;
    }

    @Override
    public void close() throws IOException {
        resource.close();
    }
}
