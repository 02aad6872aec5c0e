package io.claimwatch.console.internal.http;

import io.vertx.core.http.HttpMethod;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One operation of the API: a line of the route table.
 *
 * @param template the path as OpenAPI writes it, such as {@code /api/v1/cases/{id}}
 * @param work which threads it runs on
 */
public record Endpoint(HttpMethod method, String template, Access access, Work work, Action action) {
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

    /** What it costs: each kind has threads and a bound of its own, so that one cannot starve another. */
    public enum Work {
        /** Reads and writes the store. */
        STORE,
        /** Computes password hashes. */
        PASSWORD,
        /** Judges texts. */
        JUDGE
    }

    /** Runs on a worker; may block. */
    @FunctionalInterface
    public interface Action {
        CompletionStage<Reply> run(Call call);
    }

    public static Endpoint of(HttpMethod method, String template, Access access, Action action) {
        return new Endpoint(method, template, access, Work.STORE, action);
    }

    public Endpoint on(Work otherWork) {
        return new Endpoint(method, template, access, otherWork, action);
    }

    /** The template as a pattern with named groups. */
    String pathRegex() {
        StringBuilder regex = new StringBuilder();
        Matcher matcher = PARAMETER.matcher(template);
        int end = 0;
        while (matcher.find()) {
            regex.append(Pattern.quote(template.substring(end, matcher.start())))
                    .append("(?<")
                    .append(matcher.group(1))
                    .append(">[^/]+)");
            end = matcher.end();
        }
        String rest = template.substring(end);
        return regex.append(rest.isEmpty() ? "" : Pattern.quote(rest)).toString();
    }
}
