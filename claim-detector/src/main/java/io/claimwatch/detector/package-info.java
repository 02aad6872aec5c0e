/** The judge of utterances: {@link io.claimwatch.detector.ClaimDetector} is its front. */
package io.claimwatch.detector;
