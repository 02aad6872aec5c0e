package io.claimwatch.english;

import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules of {@code clearings.rules}, compiled once; immutable. */
final class Rules {
    private static final String FILE = "clearings.rules";
    private static final Pattern COLUMNS = Pattern.compile("\\s+\\|\\s+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final List<Rule> rules = new ArrayList<>();
    private final Env env = TokenSequencePattern.getNewEnv();

    private Rules() {
        try (InputStream file = Rules.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .forEach(this::line);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /** Compiled when first asked for. */
    static List<Rule> all() {
        return Once.RULES;
    }

    private void line(String line) {
        String[] columns = COLUMNS.split(line, 3);
        if (line.charAt(0) == '$') {
            env.bind(columns[0], TokenSequencePattern.compile(env, columns[1]));
            return;
        }
        if (columns.length < 3) {
            throw new IllegalStateException(FILE + ": KIND REACH | WORDS | PATTERN expected: " + line);
        }
        String[] effect = SPACES.split(columns[0]);
        Set<String> words = columns[1].equals("*") ? Set.of() : Set.of(SPACES.split(columns[1]));
        rules.add(new Rule(
                effect[0],
                Rule.Reach.valueOf(effect[1].toUpperCase(Locale.ROOT)),
                words,
                TokenSequencePattern.compile(env, columns[2])));
    }

    private static final class Once {
        static final List<Rule> RULES = List.copyOf(new Rules().rules);
    }
}
