package io.claimwatch.contract;

/**
 * What is to be judged.
 *
 * @param text one utterance or paragraph, never null
 * @param lang {@code zh}, {@code en} or {@code auto}
 * @param before the words spoken directly before, in the same room; null or empty if none
 * @param product what the words are about; null if unknown
 */
public record CheckRequest(String text, String lang, String before, Product product) {}
