package io.claimwatch.lexicon.match;

/**
 * A text with its masks, and what may be hidden behind them.
 *
 * @param sounds each mask as one {@link SoundReader#MASK}
 * @param exactly whether a term may be, with all but the mask as it sounds
 * @param roughly whether a term may be, with all but the mask about as it sounds
 * @param coded whether a code word may be
 */
record Masked(Reading sounds, boolean exactly, boolean roughly, boolean coded) {
    boolean any() {
        return exactly || roughly || coded;
    }
}
