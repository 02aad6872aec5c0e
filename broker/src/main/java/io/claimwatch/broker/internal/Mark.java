package io.claimwatch.broker.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * How far a partition was judged, as it is kept with the group.
 *
 * @param done everything before this offset was judged and its flags are durable
 * @param from whoever takes the partition over reads from here, so that it knows what was said and flagged just before;
 *     at most {@code done}
 */
record Mark(long done, long from) {
    private static final Pattern FORM = Pattern.compile("from=(\\d{1,18})");

    OffsetAndMetadata written() {
        return new OffsetAndMetadata(done, "from=" + from);
    }

    /**
     * @param kept null when nothing was kept yet
     * @param first the oldest offset that the broker still has
     */
    static Mark read(OffsetAndMetadata kept, long first) {
        if (kept == null) {
            return new Mark(first, first);
        }
        Matcher form = FORM.matcher(kept.metadata());
        long from = form.matches() ? Long.parseLong(form.group(1)) : kept.offset();
        long done = Math.max(kept.offset(), first);
        return new Mark(done, Math.min(done, Math.max(from, first)));
    }
}
