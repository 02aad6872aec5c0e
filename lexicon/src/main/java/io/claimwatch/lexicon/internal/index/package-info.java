/**
 * The lexicon as a Lucene index: one document for each class, codeword, entry, exemption and article, holding all of
 * it, so that the lexicon can be rebuilt from the index alone; and the search for people on top.
 */
package io.claimwatch.lexicon.internal.index;
