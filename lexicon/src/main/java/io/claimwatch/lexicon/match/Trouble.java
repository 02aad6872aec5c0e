package io.claimwatch.lexicon.match;

/**
 * A rule that could not be judged in full on one text; the others were.
 *
 * @param rule id of the entry or exemption
 * @param pattern as written
 * @param message what happened, in words
 */
public record Trouble(String rule, String pattern, String message) {}
