package io.claimwatch.console.internal.api;

import java.security.SecureRandom;

/** Makes passwords that can be read out on the telephone: four groups of five, 96 bits in all. */
final class Passwords {
    /** Without what is easily misread. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private final SecureRandom random = new SecureRandom();

    String make() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
