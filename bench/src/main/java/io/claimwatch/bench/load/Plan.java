package io.claimwatch.bench.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is run.
 *
 * @param rooms that talk at the same time, at least 1
 * @param perRoom segments a second in each, above 0
 * @param seconds measured, at least 1
 * @param boundMs the most that p99 from receipt to push may take, milliseconds
 * @param find whether the highest rate is looked for
 * @param warmUp seconds before the measured ones; in their first half the rooms begin one after the other
 * @param sockets WebSockets that share the rooms, at least 1
 * @param life how often what happens
 */
record Plan(int rooms, double perRoom, int seconds, int boundMs, boolean find, int warmUp, int sockets, Life life) {
    static final String USAGE = "bench/load [ROOMS] [RATE_PER_ROOM] [SECONDS] [BOUND_MS] [--find] [--warm-up SECONDS]"
            + " [--sockets N] [--claims N] [--showcases N] [--sessions N]";
    private static final Set<String> NAMED = Set.of("--warm-up", "--sockets", "--claims", "--showcases", "--sessions");

    /**
     * In life about one segment in fifty is a claim, a host shows the next product after some five minutes and a
     * broadcast lasts hours; ours are cut to 25 minutes on average, so that ten minutes see thousands of them.
     *
     * @param claimOneIn one segment in so many is a claim
     * @param showcaseOneIn after one segment in so many another product is shown
     * @param sessionOneIn after one segment in so many the broadcast ends and another begins
     */
    record Life(int claimOneIn, int showcaseOneIn, int sessionOneIn) {}

    Plan {
        if (rooms < 1 || perRoom <= 0 || seconds < 1 || boundMs < 1 || warmUp < 0 || sockets < 1) {
            throw new IllegalArgumentException(USAGE);
        }
        if (life.claimOneIn < 1 || life.showcaseOneIn < 1 || life.sessionOneIn < 1) {
            throw new IllegalArgumentException(USAGE);
        }
    }

    /** @throws IllegalArgumentException saying how it is used */
    static Plan of(List<String> arguments) {
        List<String> plain = new ArrayList<>();
        Map<String, Integer> named = new HashMap<>();
        boolean find = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--find")) {
                find = true;
            } else if (NAMED.contains(argument) && i + 1 < arguments.size()) {
                named.put(argument, Integer.parseInt(arguments.get(++i)));
            } else if (argument.startsWith("--")) {
                throw new IllegalArgumentException(USAGE);
            } else {
                plain.add(argument);
            }
        }
        return new Plan(
                Integer.parseInt(or(plain, 0, "20000")),
                Double.parseDouble(or(plain, 1, "0.4")),
                Integer.parseInt(or(plain, 2, find ? "60" : "600")),
                Integer.parseInt(or(plain, 3, find ? "1000" : "250")),
                find,
                named.getOrDefault("--warm-up", 60),
                named.getOrDefault("--sockets", 4),
                new Life(
                        named.getOrDefault("--claims", 50),
                        named.getOrDefault("--showcases", 120),
                        named.getOrDefault("--sessions", 600)));
    }

    private static String or(List<String> plain, int index, String otherwise) {
        return plain.size() > index ? plain.get(index) : otherwise;
    }

    /** Segments a second over all rooms. */
    double rate() {
        return rooms * perRoom;
    }

    /** The same rooms at so many segments a second over all of them, without another warm-up. */
    Plan at(double rate, int rest) {
        return new Plan(rooms, rate / rooms, seconds, boundMs, find, rest, sockets, life);
    }
}
