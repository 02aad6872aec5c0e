package io.claimwatch.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Prints a table to standard output: the one place of this module that does. */
public final class Report {
    private Report() {}

    public static void print(List<String> lines) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println();
        lines.forEach(out::println);
    }

    /** A line at once. */
    public static void line(String line) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(line);
    }
}
