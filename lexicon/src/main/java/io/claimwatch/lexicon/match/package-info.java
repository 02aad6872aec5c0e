/**
 * From text to matched patterns. {@link io.claimwatch.lexicon.match.CompiledLexicon} is the front: it reads a text
 * into {@link io.claimwatch.lexicon.match.Content} (folded characters with an offset map), scans it once for all terms
 * in three readings (as written, with disguises undone, by sound), and evaluates the composed patterns that can match.
 *
 * <p>All positions inside this package are indices into the content; {@code Content} maps them to UTF-16 offsets of
 * the original text.
 */
package io.claimwatch.lexicon.match;
