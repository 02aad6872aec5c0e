package io.claimwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A span of the original words that a finding rests on.
 *
 * @param start UTF-16 index of the first character, inclusive
 * @param end UTF-16 index after the last character
 * @param text the words in the span
 * @param sequence the segment the span lies in when that is not the flagged one (a claim cut by a border); null for
 *     the checked text itself, {@code -1} for the text given as {@code before}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(int start, int end, String text, Long sequence) {}
