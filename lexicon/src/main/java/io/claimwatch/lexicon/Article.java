package io.claimwatch.lexicon;

import java.time.LocalDate;

/**
 * One article of one law, and how surely we know it.
 *
 * @param id such as {@code CN-AdLaw-17}
 * @param law full name of the law
 * @param shortName such as 广告法
 * @param article such as 第十七条
 * @param says what it says, in our words
 * @param saysEnglish the same in English; null if missing
 * @param penalty the article and band of the penalty; null if none
 * @param inForce since when; null if unknown
 * @param verified how surely we know it
 */
public record Article(
        String id,
        String law,
        String shortName,
        String article,
        String says,
        String saysEnglish,
        String penalty,
        LocalDate inForce,
        Verified verified) {

    /** Only {@code TEXT} may be shown as a citation; the rest is "to be checked by counsel". */
    public enum Verified {
        /** Read in the statute's own text. */
        TEXT,
        /** Seen in somebody's account of it. */
        SECONDARY,
        /** Remembered, not checked. */
        MEMORY
    }

    /** Whether users may be shown this as a citation. */
    public boolean citable() {
        return verified == Verified.TEXT;
    }
}
