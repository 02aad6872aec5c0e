package io.claimwatch.lexicon.match;

import io.claimwatch.contract.Transform;
import io.claimwatch.lexicon.Codeword;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Code words that a recogniser wrote in other characters (心灵之疮), by their sound; those with a 某 in them (青某光) with
 * all that is written for it.
 */
final class HeardCodewords {
    private static final int LEAST = 3;

    /** Shorter ones must sound exactly so. */
    private static final int LEAST_ROUGH = 4;

    /** How much likelier (natural logarithm) a meaning must be than the words as they stand. */
    private static final double LIKELIER = 10;

    /** The same where the mask itself may be there by chance. */
    private static final double MUCH_LIKELIER = 13;

    /** So many exact syllables are no chance, in whatever characters. */
    private static final int ENOUGH = 4;

    /** What a recogniser makes of 什么 in the middle of a word that it does not know: one syllable, about like this. */
    private static final char SWALLOWED = '什';

    private static final int HEARD = Content.bit(Transform.CODEWORD) | Content.bit(Transform.HOMOPHONE);

    private final List<Codeword> all = new ArrayList<>();
    private final Map<String, List<Integer>> plain = new LinkedHashMap<>();
    private final SoundIndex exact;
    private final SoundIndex rough;
    private final SoundIndex masked;
    private final SoundIndex maskedRoughly;

    HeardCodewords(Terms terms) {
        Map<String, List<Integer>> roughly = new LinkedHashMap<>();
        Map<String, List<Integer>> hidden = new LinkedHashMap<>();
        Map<String, List<Integer>> hiddenRoughly = new LinkedHashMap<>();
        for (int surface = 0; surface < terms.surfaces().size(); surface++) {
            Codeword codeword = terms.role(surface).codeword();
            boolean spoken =
                    codeword != null && (codeword.transform() == null || codeword.transform() == Transform.CODEWORD);
            String sound = !spoken ? null : sound(terms.surfaces().get(surface));
            if (sound == null || sound.length() < LEAST) {
                continue;
            }
            int id = all.size();
            all.add(new Codeword(terms.surfaces().get(surface), codeword.means(), codeword.transform()));
            boolean masks = sound.indexOf(SoundReader.MASK) >= 0;
            if (masks) {
                SoundIndex.enter(hidden, sound, id);
                SoundIndex.enter(hiddenRoughly, SoundIndex.roughly(sound), id);
            }
            if (!masks) {
                SoundIndex.enter(plain, sound, id);
            }
            if (sound.length() >= LEAST_ROUGH) {
                String said = sound.replace(SoundReader.MASK, Syllables.of(SWALLOWED));
                SoundIndex.enter(plain, said, id);
                SoundIndex.enter(roughly, SoundIndex.roughly(said), id);
            }
        }
        exact = new SoundIndex(plain);
        rough = new SoundIndex(roughly);
        masked = new SoundIndex(hidden);
        maskedRoughly = new SoundIndex(hiddenRoughly);
    }

    /** Null when it has characters without a sound. */
    private static String sound(String said) {
        StringBuilder out = new StringBuilder(said.length());
        for (int i = 0; i < said.length(); i++) {
            char syllable = said.charAt(i) == CharTable.MASK ? SoundReader.MASK : Syllables.of(said.charAt(i));
            if (syllable == 0) {
                return null;
            }
            out.append(syllable);
        }
        return out.toString();
    }

    /** The sounds of those without a mask. */
    Set<String> sounds() {
        return plain.keySet();
    }

    /** Adds the code words heard as they are. */
    void plain(Content content, List<Rewriter.Coded> coded) {
        Reading reading = SoundReader.read(content);
        exact.scan(reading, (sound, start, end) -> hear(content, reading, start, end, exact.of(sound), coded, false));
        rough.scan(
                SoundReader.rough(reading),
                (sound, start, end) -> hear(content, reading, start, end, rough.of(sound), coded, true));
    }

    /** Adds the code words heard around something that masks a character. */
    void masked(Content content, Reading reading, List<Rewriter.Coded> coded) {
        masked.scan(
                reading,
                Rewriter.MASKED,
                (sound, start, end) -> hear(content, reading, start, end, masked.of(sound), coded, false));
        maskedRoughly.scan(
                SoundReader.rough(reading),
                Rewriter.MASKED,
                (sound, start, end) -> hear(content, reading, start, end, maskedRoughly.of(sound), coded, true));
    }

    private void hear(
            Content content,
            Reading reading,
            int start,
            int end,
            List<Integer> meant,
            List<Rewriter.Coded> coded,
            boolean roughly) {
        int from = reading.first()[start];
        int to = reading.last()[end - 1];
        boolean looked = false;
        for (int id : meant) {
            Codeword codeword = all.get(id);
            int masks = Heard.masks(reading, start, end);
            int exact = Heard.exact(reading, start, end, codeword.said());
            int literal = Heard.literal(content, reading, start, end, codeword.said());
            int off = end - start - masks - exact;
            boolean telling = masks > 0 && Fillers.telling(content, from, to);
            if (inVain(literal, off, masks, exact, telling)) {
                continue;
            }
            if (!looked && (content.broken(from, to) || OrdinaryWords.cover(content, from, to))) {
                return;
            }
            looked = true;
            double gain = Plausible.gain(content, from, to, codeword.means());
            if (sure(literal, off, masks > 0 && !telling, roughly, gain)
                    || masks == 0 && off == 0 && known(exact, gain)) {
                coded.add(new Rewriter.Coded(from, to, codeword.means(), HEARD));
            } else if (telling && gain >= (exact > 0 ? LIKELIER : MUCH_LIKELIER)
                    || masks > 0 && (off == 0 || literal > 0) && gain >= MUCH_LIKELIER) {
                guess(content, reading, start, end, codeword, coded);
            }
        }
    }

    /** What reads well without the mask hides nothing: 国某家 is 国家, whatever else sounds like it. */
    private static void guess(
            Content content, Reading reading, int start, int end, Codeword codeword, List<Rewriter.Coded> coded) {
        int from = reading.first()[start];
        int to = reading.last()[end - 1];
        String unmasked = Heard.unmasked(content, reading, start, end);
        if (Plausible.gain(content, from, to, unmasked, codeword.means()) >= 0) {
            coded.add(new Rewriter.Coded(from, to, codeword.means(), HEARD | Hits.TENTATIVE));
        }
    }

    /** Whether nothing that the dictionary could say would make it heard: cheaper to ask than the dictionary. */
    private static boolean inVain(int literal, int off, int masks, int exact, boolean telling) {
        return masks == 0
                ? off > 1 || literal == 0 && (off > 0 || exact < ENOUGH)
                : !telling && off > 0 && literal == 0;
    }

    /**
     * Whether a character of the code word's own and at most one syllable that only sounds about like it make it sure; where
     * the mask may be there by chance, it takes more.
     */
    private static boolean sure(int literal, int off, boolean byChance, boolean roughly, double gain) {
        if (!roughly) {
            return literal > 0 && (!byChance || gain >= 0);
        }
        return literal > (byChance ? 1 : 0) && off <= 1 && gain >= 0;
    }

    /** Whether a long code word is heard in characters of which none is its own. */
    private static boolean known(int exact, double gain) {
        return exact >= ENOUGH && gain >= LIKELIER;
    }
}
