/** Lexicon files as located text: where they lie, what YAML says, what shape each kind must have. */
package io.claimwatch.lexicon.internal.source;
