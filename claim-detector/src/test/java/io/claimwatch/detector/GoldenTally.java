package io.claimwatch.detector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many golden sentences of a file were judged rightly, and which were not. */
final class GoldenTally {
    private final List<String> wrong = new ArrayList<>();
    private int lines;
    private int found;
    private int missed;
    private int falseAlarms;

    void add(GoldenLine line, boolean flagged) {
        lines++;
        if (line.flag() && flagged) {
            found++;
        } else if (line.flag()) {
            missed++;
            wrong.add("missed " + line.id() + " " + line.text());
        } else if (flagged) {
            falseAlarms++;
            wrong.add("false alarm " + line.id() + " " + line.text());
        }
    }

    List<String> wrong() {
        return wrong;
    }

    int lines() {
        return lines;
    }

    double f1() {
        int right = 2 * found;
        int all = right + missed + falseAlarms;
        return all == 0 ? 1 : (double) right / all;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "precision %.3f, recall %.3f, F1 %.3f",
                share(found, falseAlarms),
                share(found, missed),
                f1());
    }

    private static double share(int right, int other) {
        return right + other == 0 ? 1 : (double) right / (right + other);
    }
}
