package io.claimwatch.lexicon;

import io.claimwatch.contract.Transform;

/**
 * What is said for something else so that a word list does not see it: 糖友 for 糖尿病患者.
 *
 * @param said as spoken or written, or as a recogniser garbles it
 * @param means the plain words
 * @param transform how it was disguised ({@code CODEWORD} unless the data says otherwise)
 */
public record Codeword(String said, String means, Transform transform) {}
