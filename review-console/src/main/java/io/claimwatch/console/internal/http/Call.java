package io.claimwatch.console.internal.http;

import io.claimwatch.contract.Problem;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Function;

/** A request that has been let in, as an operation reads it. */
public final class Call {
    private static final int LONGEST = 1024;
    private static final int MOST_ROWS = 200;
    private static final int USUAL_ROWS = 50;

    private final RoutingContext context;
    private final Visitor visitor;

    Call(RoutingContext context, Visitor visitor) {
        this.context = context;
        this.visitor = visitor;
    }

    public Visitor visitor() {
        return visitor;
    }

    /** A part of the path, decoded. */
    public String path(String name) {
        return context.pathParam(name);
    }

    /** A query parameter; null if absent or empty. */
    public String query(String name) {
        List<String> values = context.queryParam(name);
        if (values.isEmpty() || values.get(0).isEmpty()) {
            return null;
        }
        if (values.get(0).length() > LONGEST) {
            throw wrong(name, "too-long", "is longer than " + LONGEST);
        }
        return values.get(0);
    }

    /** A query parameter read by a parser; null if absent. */
    public <T> T query(String name, Function<String, T> parser) {
        String value = query(name);
        try {
            return value == null ? null : parser.apply(value);
        } catch (NumberFormatException e) {
            throw wrong(name, "not-a-number", "is not a whole number");
        } catch (IllegalArgumentException e) {
            throw wrong(name, "unknown", e.getMessage());
        }
    }

    /** The query parameter {@code limit}: 1 to 200, 50 if absent. */
    public int limit() {
        return whole("limit", 1, MOST_ROWS, USUAL_ROWS);
    }

    /** A query parameter that is a whole number within bounds. */
    public int whole(String name, int least, int most, int absent) {
        Integer value = query(name, Integer::valueOf);
        if (value != null && (value < least || value > most)) {
            throw wrong(name, "out-of-range", "is not within " + least + " and " + most);
        }
        return value == null ? absent : value;
    }

    public String header(String name) {
        return context.request().getHeader(name);
    }

    /** The JSON body. */
    public Body body() {
        return Body.read(context);
    }

    public boolean hasBody() {
        return context.body().length() > 0;
    }

    /** Where the request comes from, as the socket says. */
    public String address() {
        return context.request().remoteAddress() == null
                ? "unknown"
                : context.request().remoteAddress().hostAddress();
    }

    public boolean encrypted() {
        return context.request().isSSL();
    }

    public static Refusal wrong(String name, String code, String what) {
        return Refusal.of(Problem.Code.BAD_REQUEST, "'" + name + "' " + what, name, code);
    }
}
