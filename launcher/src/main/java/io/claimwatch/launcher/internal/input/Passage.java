package io.claimwatch.launcher.internal.input;

/**
 * A paragraph or a cell of a document.
 *
 * @param location for people: {@code paragraph 3}, {@code Sheet1!B2}, {@code slide 2}
 * @param text never blank
 */
record Passage(String location, String text) {}
