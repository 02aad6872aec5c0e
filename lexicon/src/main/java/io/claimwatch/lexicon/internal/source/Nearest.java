package io.claimwatch.lexicon.internal.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody probably meant. */
public final class Nearest {
    private static final int SHORT = 4;

    private Nearest() {}

    /** A hint naming the nearest known name, or all of them if they are few, or null. */
    public static String hint(String given, Collection<String> known) {
        Optional<String> nearest = of(given, known);
        if (nearest.isPresent()) {
            return "did you mean '" + nearest.get() + "'?";
        }
        return known.isEmpty() || known.size() > 24
                ? null
                : "known are: " + String.join(", ", known.stream().sorted().toList());
    }

    /** The known name that differs in the fewest letters, if it is near at all. */
    public static Optional<String> of(String given, Collection<String> known) {
        int bound = given.length() <= SHORT ? 1 : Math.max(2, given.length() / 3);
        return known.stream()
                .filter(name -> Math.abs(name.length() - given.length()) <= bound)
                .filter(name -> distance(given, name) <= bound)
                .min(Comparator.<String>comparingInt(name -> distance(given, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
