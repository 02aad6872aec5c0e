package io.claimwatch.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Prints a table to standard output: the one place of this module that does. */
final class Report {
    private Report() {}

    static void print(List<String> lines) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println();
        lines.forEach(out::println);
    }
}
