/** One invariant, one class. Every check reports all it finds; nothing is repaired. */
package io.claimwatch.lexicon.internal.check;
