package io.claimwatch.launcher.internal.replay;

import io.claimwatch.contract.ProductCategory;
import java.util.List;

/**
 * What was said in one room.
 *
 * @param category null if the lines do not say
 * @param utterances in order
 */
record Talk(String room, String platform, ProductCategory category, List<Utterance> utterances) {
    /**
     * One utterance.
     *
     * @param atMillis when it begins, from the beginning of the talk
     * @param forMillis how long it takes
     */
    record Utterance(String text, String lang, long atMillis, long forMillis) {}

    Talk in(String otherRoom) {
        return new Talk(otherRoom, platform, category, utterances);
    }

    long lengthMillis() {
        Utterance last = utterances.get(utterances.size() - 1);
        return last.atMillis() + last.forMillis();
    }
}
