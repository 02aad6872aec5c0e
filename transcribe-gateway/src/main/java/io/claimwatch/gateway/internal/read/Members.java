package io.claimwatch.gateway.internal.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwatch.contract.RoomEvent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The members of one JSON object, read with their checks. A faulty member yields null (or the fallback) and adds a
 * refusal, so that all faults of an object are reported together.
 */
public final class Members {
    private static final long AHEAD_MS = 86_400_000;
    private static final Set<String> OURS = Set.of("tenant", "receivedAt");

    private final ObjectNode node;
    private final int line;
    private final String prefix;
    private final List<Refusal> refusals;

    public Members(ObjectNode node, int line, String prefix, List<Refusal> refusals) {
        this.node = node;
        this.line = line;
        this.prefix = prefix;
        this.refusals = refusals;
    }

    public void onlyKnown(Set<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (OURS.contains(name)) {
                refuse(name, Fault.NOT_ALLOWED, "is set by Claimwatch (the tenant by the API key); leave it out");
            } else if (!known.contains(name)) {
                refuse(
                        Words.shown(name),
                        Fault.UNKNOWN_MEMBER,
                        "is unknown; did you mean '" + Nearest.of(name, known) + "'?");
            }
        });
    }

    /** An id of the safe alphabet; the fallback if it is absent and the fallback is not null. */
    public String id(String name, String fallback) {
        JsonNode value = present(name, fallback == null);
        if (value == null) {
            return fallback;
        }
        if (!value.isTextual()) {
            refuse(name, Fault.WRONG_TYPE, "must be a string");
            return fallback;
        }
        String wrong = Words.idFault(value.textValue());
        if (wrong != null) {
            refuse(name, Fault.BAD_CHARACTER, wrong);
            return fallback;
        }
        return value.textValue();
    }

    /** An id that may be left out or null. */
    public String optionalId(String name) {
        return absent(name) ? null : id(name, null);
    }

    /** Words, untouched; null if absent, or refused when required. */
    public String words(String name, int most, boolean required) {
        JsonNode value = present(name, required);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            refuse(name, Fault.WRONG_TYPE, "must be a string");
            return null;
        }
        return checked(name, value.textValue(), most);
    }

    List<String> wordList(String name, int mostWords, int most) {
        List<String> list = new ArrayList<>();
        JsonNode value = present(name, false);
        if (value == null) {
            return list;
        }
        if (!value.isArray()) {
            refuse(name, Fault.WRONG_TYPE, "must be an array of strings");
        } else if (value.size() > mostWords) {
            refuse(name, Fault.TOO_LONG, "has " + value.size() + " values, at most " + mostWords + " are allowed");
        } else {
            value.forEach(each -> {
                if (!each.isTextual()) {
                    refuse(name, Fault.WRONG_TYPE, "must hold strings only");
                } else if (checked(name, each.textValue(), most) != null) {
                    list.add(each.textValue());
                }
            });
        }
        return list;
    }

    /** A whole number; null if absent, or refused when required. */
    Long whole(String name, long least, long most, boolean required) {
        JsonNode value = present(name, required);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber()) {
            refuse(name, Fault.WRONG_TYPE, "must be a whole number");
            return null;
        }
        if (!value.canConvertToLong() || value.longValue() < least || value.longValue() > most) {
            refuse(name, Fault.OUT_OF_RANGE, "must be between " + least + " and " + most);
            return null;
        }
        return value.longValue();
    }

    /** A time of a broadcast, epoch milliseconds, at most a day after the given one; null if absent. */
    Long moment(String name, long now) {
        Long value = whole(name, 0, EventReader.YEAR_2100, false);
        String wrong = value == null ? null : momentFault(value, now);
        if (wrong != null) {
            refuse(name, Fault.OUT_OF_RANGE, wrong);
            return null;
        }
        return value;
    }

    /**
     * What is wrong with a time of a broadcast; null if nothing. Neither seconds given for milliseconds are taken nor a
     * time to come.
     */
    public static String momentFault(long millis, long now) {
        if (millis < RoomEvent.LEAST_TIME) {
            return "must be epoch milliseconds (not seconds) since the year 2000";
        }
        return millis > now + AHEAD_MS ? "is more than a day ahead" : null;
    }

    /** Yuan, with at most four decimals; null if absent. */
    BigDecimal yuan(String name) {
        JsonNode value = present(name, false);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            refuse(name, Fault.WRONG_TYPE, "must be a number of yuan");
            return null;
        }
        BigDecimal amount = value.decimalValue();
        if (amount.signum() < 0 || amount.precision() - amount.scale() > 10 || amount.scale() > 4) {
            refuse(name, Fault.OUT_OF_RANGE, "must be between 0 and 9999999999.9999, with at most four decimals");
            return null;
        }
        return amount;
    }

    boolean flag(String name, boolean fallback) {
        JsonNode value = present(name, false);
        if (value != null && !value.isBoolean()) {
            refuse(name, Fault.WRONG_TYPE, "must be true or false");
            return fallback;
        }
        return value == null ? fallback : value.booleanValue();
    }

    /** One of a closed set; the parser's message names the known ones. */
    public <T> T oneOf(String name, Function<String, T> parse, T fallback) {
        String word = words(name, 64, false);
        if (word == null) {
            return fallback;
        }
        try {
            return parse.apply(word);
        } catch (IllegalArgumentException e) {
            refuse(name, Fault.UNKNOWN_VALUE, e.getMessage());
            return fallback;
        }
    }

    Members object(String name) {
        JsonNode value = present(name, false);
        if (value instanceof ObjectNode object) {
            return new Members(object, line, prefix + name + ".", refusals);
        }
        if (value != null) {
            refuse(name, Fault.WRONG_TYPE, "must be an object");
        }
        return null;
    }

    boolean absent(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull();
    }

    public void refuse(String name, Fault fault, String detail) {
        refusals.add(new Refusal(line, prefix + name, fault, detail));
    }

    private JsonNode present(String name, boolean required) {
        if (!absent(name)) {
            return node.get(name);
        }
        if (required) {
            refuse(name, Fault.MISSING, "is required");
        }
        return null;
    }

    private String checked(String name, String words, int most) {
        if (words.length() > most) {
            refuse(name, Fault.TOO_LONG, "has " + words.length() + " UTF-16 units, at most " + most + " are allowed");
            return null;
        }
        String wrong = Words.fault(words);
        if (wrong != null) {
            refuse(name, Fault.BAD_CHARACTER, wrong);
            return null;
        }
        return words;
    }
}
