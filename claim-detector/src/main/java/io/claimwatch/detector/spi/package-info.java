/** What language modules implement. */
package io.claimwatch.detector.spi;
