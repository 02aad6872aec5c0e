package io.claimwatch.launcher.internal.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What was set where, read with types. Every key asked for is a known one; whatever is wrong is collected, and the
 * default stands in so that reading goes on.
 */
final class Settings {
    private static final String VARIABLE = "CLAIMWATCH_";

    private final Map<String, Given> given = new TreeMap<>();
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, Given> unmatched = new TreeMap<>();
    private final Map<String, String> known = new TreeMap<>();
    private final Set<String> flagged;
    private final List<String> problems;

    /**
     * @param environment variables beginning with {@code CLAIMWATCH_} win over the file
     * @param flags by key; win over both
     */
    Settings(
            Map<String, Given> file,
            Map<String, String> environment,
            Map<String, String> flags,
            List<String> problems) {
        this.problems = problems;
        given.putAll(file);
        environment.forEach((name, value) -> {
            if (name.startsWith(VARIABLE)) {
                variables.put(name, value);
                unmatched.put(name, new Given(value, "environment"));
            }
        });
        flags.forEach((key, value) -> given.put(key, new Given(value, "--" + key.substring(key.lastIndexOf('.') + 1))));
        this.flagged = Set.copyOf(flags.keySet());
    }

    static String variable(String key) {
        return VARIABLE + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** A variable that is no setting but known all the same. */
    void knowVariable(String name) {
        unmatched.remove(name);
    }

    String text(String key, String fallback) {
        return value(key, fallback, String::strip, fallback);
    }

    /** Names divided by commas; none if unset. */
    Set<String> names(String key) {
        return value(key, Set.of(), Settings::toNames, "");
    }

    /** What the parser makes of it; it throws {@link IllegalArgumentException} saying what is wrong. */
    <T> T parsed(String key, T fallback, Function<String, T> parse) {
        return value(key, fallback, parse, "");
    }

    private static Set<String> toNames(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    int whole(String key, int fallback, int least, int most) {
        return value(key, fallback, text -> Math.toIntExact(within(text, least, most)), Integer.toString(fallback));
    }

    long large(String key, long fallback, long least, long most) {
        return value(key, fallback, text -> within(text, least, most), Long.toString(fallback));
    }

    Path path(String key, Path fallback) {
        return value(key, fallback, Settings::toPath, fallback == null ? null : fallback.toString());
    }

    Duration duration(String key, Duration fallback) {
        return value(key, fallback, Durations::parse, Durations.write(fallback));
    }

    /** @param like the key whose value stands in: what is documented as the default */
    Duration duration(String key, Duration fallback, String like) {
        return value(key, fallback, Durations::parse, like);
    }

    /** Taken as it is, spaces included, and shown nowhere; empty when not set. */
    String secret(String key) {
        return value(key, "", Function.identity(), "");
    }

    boolean yesOrNo(String key, boolean fallback) {
        return value(key, fallback, Settings::toBoolean, Boolean.toString(fallback));
    }

    <T> T oneOf(String key, T fallback, Function<String, T> parse) {
        return value(key, fallback, parse, fallback.toString());
    }

    private <T> T value(String key, T fallback, Function<String, T> parse, String shown) {
        known.put(key, shown == null ? "" : shown);
        Given found = find(key);
        if (found == null) {
            return fallback;
        }
        try {
            return parse.apply(found.text());
        } catch (IllegalArgumentException e) {
            problems.add(found.where() + ": '" + key + "' " + e.getMessage());
            return fallback;
        }
    }

    private Given find(String key) {
        String variable = variable(key);
        unmatched.remove(variable);
        Given found = given.remove(key);
        boolean fromFlag = flagged.contains(key);
        return !fromFlag && variables.containsKey(variable) ? new Given(variables.get(variable), variable) : found;
    }

    /** A record that refuses what it is given; the fallback stands in. */
    <T> T checked(String what, T fallback, Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException e) {
            problems.add(what + ": " + e.getMessage());
            return fallback;
        }
    }

    /** Refuses what nobody asked for. Call when everything was read. */
    void finish() {
        given.forEach((key, value) -> problems.add(value.where() + ": unknown key '" + key + "', did you mean '"
                + Nearest.of(key, known.keySet()) + "'?"));
        List<String> names = known.keySet().stream().map(Settings::variable).toList();
        unmatched.forEach((name, value) -> problems.add(
                "environment: unknown variable " + name + ", did you mean " + Nearest.of(name, names) + "?"));
        if (!problems.isEmpty()) {
            throw new ConfigException(new ArrayList<>(problems));
        }
    }

    /** Every key read so far with its default, as text. */
    Map<String, String> known() {
        return Map.copyOf(known);
    }

    private static long within(String text, long least, long most) {
        long number;
        try {
            number = Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("is '" + text + "', not a whole number", e);
        }
        if (number < least || number > most) {
            throw new IllegalArgumentException("is " + number + ", allowed are " + least + " to " + most);
        }
        return number;
    }

    private static boolean toBoolean(String text) {
        return switch (text.strip()) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw new IllegalArgumentException("is '" + text + "', neither true nor false");
        };
    }

    private static Path toPath(String text) {
        try {
            if (text.isBlank()) {
                throw new IllegalArgumentException("is empty");
            }
            return Path.of(text.strip());
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("is no path: " + e.getReason(), e);
        }
    }
}
