package io.claimwatch.console.internal.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** A JSON object read member by member; every mistake is collected and told at once by {@link #done()}. */
public final class Body {
    private final JsonNode json;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<Problem.Item> mistakes = new ArrayList<>();

    private Body(JsonNode json) {
        this.json = json;
    }

    static Body read(RoutingContext context) {
        String type = context.request().getHeader("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw Refusal.of(Problem.Code.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
        }
        Buffer buffer = context.body().buffer();
        try {
            JsonNode json = buffer == null ? null : Json.MAPPER.readTree(buffer.getBytes());
            if (json == null || !json.isObject()) {
                throw Refusal.of(Problem.Code.BAD_REQUEST, "The body must be a JSON object.");
            }
            return new Body(json);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " at column " + e.getLocation().getColumnNr();
            throw Refusal.of(Problem.Code.BAD_REQUEST, "The body is not valid JSON" + where + ".");
        } catch (IOException e) {
            throw Refusal.of(Problem.Code.BAD_REQUEST, "The body is not valid UTF-8.");
        }
    }

    /** A string of {@code least} to {@code most} UTF-16 units that must be there. */
    public String text(String name, int least, int most) {
        String value = optional(name, most);
        if (value == null || value.length() < least) {
            mistake(name, value == null ? "required" : "too-short", "needs at least " + least + " characters");
            return "";
        }
        return value;
    }

    /** A string that may be absent; null then. */
    public String optional(String name, int most) {
        JsonNode value = member(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            mistake(name, "not-a-string", "must be a string");
            return null;
        }
        if (value.textValue().length() > most) {
            mistake(name, "too-long", "is longer than " + most + " characters");
            return null;
        }
        return value.textValue();
    }

    /** One of a closed set; null if absent. */
    public <T> T oneOf(String name, Function<String, T> parser) {
        String value = optional(name, 64);
        return value == null ? null : parse(name, value, parser);
    }

    /** Some of a closed set, at least one. */
    public <T> Set<T> someOf(String name, Function<String, T> parser) {
        Set<T> values = new LinkedHashSet<>();
        JsonNode array = member(name);
        if (array == null || !array.isArray() || array.isEmpty()) {
            mistake(name, "required", "must be an array with at least one element");
            return values;
        }
        for (JsonNode element : array) {
            T value = parse(name, element.asText(), parser);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** A whole number; null if absent. */
    public Long number(String name) {
        JsonNode value = member(name);
        if (value == null) {
            return null;
        }
        if (!value.canConvertToExactIntegral() || !value.canConvertToLong()) {
            mistake(name, "not-a-number", "must be a whole number");
            return null;
        }
        return value.longValue();
    }

    /** True or false; null if absent. */
    public Boolean yesOrNo(String name) {
        JsonNode value = member(name);
        if (value != null && !value.isBoolean()) {
            mistake(name, "not-a-boolean", "must be true or false");
            return null;
        }
        return value == null ? null : (Boolean) value.booleanValue();
    }

    /** An object read by the one mapping; null if absent. */
    public <T> T object(String name, Class<T> type) {
        JsonNode value = member(name);
        if (value == null) {
            return null;
        }
        try {
            return Json.MAPPER.treeToValue(value, type);
        } catch (JsonProcessingException e) {
            mistake(name, "malformed", "cannot be read: " + e.getOriginalMessage());
            return null;
        }
    }

    /** Says what is missing. */
    public void require(String name, Object value) {
        if (value == null && mistakes.stream().noneMatch(item -> name.equals(item.field()))) {
            mistake(name, "required", "is required");
        }
    }

    /** @throws Refusal with all mistakes, unknown members among them */
    public void done() {
        Iterator<String> names = json.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            if (!known.contains(name)) {
                String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
                mistake(shown, "unknown", "is unknown here, known are: " + String.join(", ", known));
            }
        }
        if (!mistakes.isEmpty()) {
            throw Refusal.badRequest(mistakes);
        }
    }

    private JsonNode member(String name) {
        known.add(name);
        JsonNode value = json.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private <T> T parse(String name, String value, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException e) {
            mistake(name, "unknown", e.getMessage());
            return null;
        }
    }

    private void mistake(String name, String code, String what) {
        mistakes.add(new Problem.Item(0, name, code, "'" + name + "' " + what));
    }
}
