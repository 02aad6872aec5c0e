package io.claimwatch.launcher.internal.config;

/**
 * A value somebody set.
 *
 * @param text as written
 * @param where the flag, variable or line it was written in
 */
record Given(String text, String where) {}
