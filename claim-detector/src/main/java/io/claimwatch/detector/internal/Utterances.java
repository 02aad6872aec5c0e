package io.claimwatch.detector.internal;

import java.util.ArrayList;
import java.util.List;

/** Cuts a long segment into utterances at sentence ends, so that each entry is found once in each of them. */
final class Utterances {
    /** Shorter segments stay whole. */
    static final int WHOLE = 160;

    private static final int LEAST = 60;
    private static final int MOST = 200;
    private static final String ENDS = "。！？!?；;\n";

    private Utterances() {}

    /** Start offsets of the utterances, the first always 0. */
    static List<Integer> starts(String text) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        if (text.length() <= WHOLE) {
            return starts;
        }
        int from = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            int length = i + 1 - from;
            boolean end = length >= LEAST && ENDS.indexOf(text.charAt(i)) >= 0;
            boolean cut = length >= MOST && !Character.isLowSurrogate(text.charAt(i + 1));
            if (end || cut) {
                from = i + 1;
                starts.add(from);
            }
        }
        return starts;
    }
}
