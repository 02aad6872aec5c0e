package io.claimwatch.lexicon.match;

import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.Exemption;

/**
 * A pattern that matched in a text.
 *
 * @param entry the entry it belongs to; null for an exemption
 * @param exemption the exemption it belongs to; null for an entry
 * @param pattern as written
 * @param start content position, inclusive
 * @param end exclusive
 * @param gaps normalised characters between its parts
 * @param hits indices of the scan's hits it is made of
 */
public record Match(Entry entry, Exemption exemption, String pattern, int start, int end, int gaps, int[] hits) {}
