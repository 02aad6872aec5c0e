/** From checked files to the model: templates expanded, laws joined, examples read. */
package io.claimwatch.lexicon.internal.load;
