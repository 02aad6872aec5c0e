/** The stages after matching: exemptions, the sentence, the product, score and reasons. */
package io.claimwatch.detector.internal;
