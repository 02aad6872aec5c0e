package io.claimwatch.gateway.internal.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The utterances of one stream that are under way, and the last few that are over. */
final class Utterances {
    private static final int MOST = 256;

    private final Map<String, Known> byName = new LinkedHashMap<>();

    /** Null when the name was never heard, or long ago. */
    Known get(String name) {
        return byName.get(name);
    }

    Known open(String name, long slot, long start) {
        byName.remove(name);
        Known known = new Known(slot, start);
        byName.put(name, known);
        return known;
    }

    void forget(String name) {
        byName.remove(name);
    }

    /** Takes out and returns the oldest when there are more than are remembered; null otherwise. */
    Known eldestBeyond() {
        if (byName.size() <= MOST) {
            return null;
        }
        return byName.remove(byName.keySet().iterator().next());
    }

    /** Those without a final, oldest first. */
    List<Known> open() {
        return byName.values().stream().filter(each -> !each.closed).toList();
    }

    /** One utterance. */
    static final class Known {
        private final long start;
        private long slot;
        private Long beginMs;
        private Long endMs;
        private String text = "";
        private boolean shown;
        private boolean closed;

        private Known(long slot, long start) {
            this.slot = slot;
            this.start = start;
        }

        void heard(Heard.Speech speech) {
            beginMs = speech.beginMs() == null ? beginMs : speech.beginMs();
            endMs = speech.endMs() == null ? endMs : speech.endMs();
            text = speech.text();
        }

        /**
         * Whether words under the name of this closed utterance are only an echo of it: null when they are new, because
         * the recogniser counts anew. New words are never taken for an echo: a final that says something else stands
         * beside the first.
         */
        Silence repeats(Heard.Speech speech) {
            boolean sameTime = speech.beginMs() == null || Objects.equals(speech.beginMs(), beginMs);
            if (speech.isFinal()) {
                return sameTime && speech.text().equals(text) ? Silence.DUPLICATE_FINAL : null;
            }
            return sameTime ? Silence.LATE_HYPOTHESIS : null;
        }

        /** Its number in the stream, from 0. */
        long slot() {
            return slot;
        }

        void slot(long other) {
            slot = other;
        }

        /** Epoch milliseconds. */
        long start() {
            return start;
        }

        Long endMs() {
            return endMs;
        }

        String text() {
            return text;
        }

        /** True once a hypothesis of it went on. */
        boolean shown() {
            return shown;
        }

        void show() {
            shown = true;
        }

        boolean closed() {
            return closed;
        }

        void close() {
            closed = true;
        }
    }
}
