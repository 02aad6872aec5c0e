package io.claimwatch.gateway.internal.format;

import io.claimwatch.contract.Channel;
import io.claimwatch.contract.Lane;

/**
 * Where the words of one recogniser belong, as the sender says in the address.
 *
 * @param lang {@code zh}, {@code en} or {@code auto}
 * @param productId what the words are about; null where the showcase or the words decide
 * @param startedAt when the recogniser began to listen, epoch milliseconds; null: now, or so long ago that a backfilled document
 *     ends now
 * @param firstSequence the sequence of the first utterance; null where the gateway numbers
 * @param hypotheses false when the sender wants only finals kept
 * @param backfill true for a session that is over: nothing in it is happening now
 */
public record Stream(
        Lane lane,
        String lang,
        Channel channel,
        String productId,
        Long startedAt,
        Long firstSequence,
        boolean hypotheses,
        boolean backfill) {
    /** The same of a recogniser that began to listen then. */
    public Stream startedAt(long millis) {
        return new Stream(lane, lang, channel, productId, millis, firstSequence, hypotheses, backfill);
    }
}
