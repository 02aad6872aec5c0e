package io.claimwatch.lexicon.match;

import java.text.Normalizer;

/** Letters and digits beyond the basic plane that look like plain ones (𝟏, 𝒗, 🅰). */
final class MathLetters {
    private MathLetters() {}

    /** The plain lower-case letter or digit; 0 if it is none. */
    static char fold(int codePoint) {
        if (codePoint >= 0x1D400 && codePoint <= 0x1D7FF) {
            char plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
                    .charAt(0);
            return plain < 128 ? Character.toLowerCase(plain) : 0;
        }
        if (codePoint >= 0x1F130 && codePoint <= 0x1F149) {
            return (char) ('a' + codePoint - 0x1F130);
        }
        if (codePoint >= 0x1F150 && codePoint <= 0x1F169) {
            return (char) ('a' + codePoint - 0x1F150);
        }
        if (codePoint >= 0x1F170 && codePoint <= 0x1F189) {
            return (char) ('a' + codePoint - 0x1F170);
        }
        return 0;
    }
}
