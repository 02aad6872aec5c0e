/**
 * What may not be said, and why. {@link io.claimwatch.lexicon.Lexicon} is the front: it loads the entries, checks
 * them, keeps them in a Lucene index, and answers searches. {@code io.claimwatch.lexicon.match} is what detection
 * compiles from it: normalised text, one scan, composed patterns.
 */
package io.claimwatch.lexicon;
