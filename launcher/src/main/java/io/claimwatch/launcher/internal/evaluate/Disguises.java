package io.claimwatch.launcher.internal.evaluate;

import io.claimwatch.contract.Transform;
import io.claimwatch.lexicon.Codeword;
import io.claimwatch.lexicon.match.OtherWriting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The ways to hide words that the detector promises to undo, and some that people use without anybody's promise. */
final class Disguises {
    private static final String DIGITS = "零一二三四五六七八九";

    private final OtherWriting writing = new OtherWriting();
    private final List<Codeword> codewords;

    /** @param codewords those of the lexicon */
    Disguises(List<Codeword> codewords) {
        this.codewords = codewords;
    }

    List<Disguise> all() {
        List<Disguise> all = new ArrayList<>(List.of(
                new Disguise("traditional", written(OtherWriting::traditional)),
                new Disguise("width", Disguises::fullWidth),
                new Disguise("numeral", Disguises::digits),
                new Disguise("separator -", between("-")),
                new Disguise("separator space", between(" ")),
                new Disguise("separator *", between("*")),
                new Disguise("emoji between", between("🔥")),
                new Disguise("zero-width", between("\u200b")),
                new Disguise("filler 那个", between("那个")),
                new Disguise("filler 某", between("某")),
                new Disguise("filler 什么", between("什么")),
                new Disguise("repeat", (text, start, end) -> text.substring(0, start + 1) + text.substring(start)),
                new Disguise("masked 某", masked("某")),
                new Disguise("masked x", masked("x")),
                new Disguise("masked *", masked("*")),
                new Disguise("pinyin, one", lastOf(written(OtherWriting::spelled))),
                new Disguise("pinyin, all", written(OtherWriting::spelled)),
                new Disguise("initials", written(OtherWriting::initials)),
                new Disguise("homophone, one", lastOf(written(writing::soundsAlike))),
                new Disguise("homophone, all", written(writing::soundsAlike)),
                new Disguise("mixed script", Disguises::mixed)));
        for (Transform how : List.of(
                Transform.CODEWORD,
                Transform.SPLIT_CHARACTER,
                Transform.INITIALS,
                Transform.LEET,
                Transform.HOMOPHONE)) {
            all.add(new Disguise("listed " + how.wire(), (text, start, end) -> listed(text, how)));
        }
        return all;
    }

    private static String changed(String text, int start, int end, String words) {
        return words == null || words.equals(text.substring(start, end))
                ? null
                : text.substring(0, start) + words + text.substring(end);
    }

    private static Disguise.Hiding written(UnaryOperator<String> otherwise) {
        return (text, start, end) -> changed(text, start, end, otherwise.apply(text.substring(start, end)));
    }

    /** Only the last character is hidden. */
    private static Disguise.Hiding lastOf(Disguise.Hiding by) {
        return (text, start, end) -> by.hide(text, end - 1, end);
    }

    /** Latin letters and digits of the whole text: the words to hide have few. */
    private static String fullWidth(String text, int start, int end) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append((char) (c > ' ' && c < 0x7f ? c + 0xfee0 : c)));
        return changed(text, 0, text.length(), out.toString());
    }

    private static String digits(String text, int start, int end) {
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            int digit = DIGITS.indexOf(text.charAt(at));
            out.append(digit < 0 ? text.charAt(at) : (char) ('0' + digit));
        }
        return changed(text, 0, text.length(), out.toString());
    }

    private static Disguise.Hiding between(String put) {
        return (text, start, end) -> text.substring(0, start + 1) + put + text.substring(start + 1);
    }

    /** Of three characters and more the second one; of two none, for nobody would understand. */
    private static Disguise.Hiding masked(String put) {
        return (text, start, end) ->
                end - start < 3 ? null : text.substring(0, start + 1) + put + text.substring(start + 2);
    }

    /** The last character spelled, the others traditional where they differ. */
    private static String mixed(String text, int start, int end) {
        String last = OtherWriting.spelled(text.substring(end - 1, end));
        return last == null
                ? null
                : text.substring(0, start)
                        + OtherWriting.traditional(text.substring(start, end - 1))
                        + last
                        + text.substring(end);
    }

    /** Said as the lexicon's own list says it; the longest meaning in the text first. */
    private String listed(String text, Transform how) {
        Codeword best = null;
        for (Codeword codeword : codewords) {
            boolean better =
                    best == null || codeword.means().length() > best.means().length();
            if (codeword.transform() == how && better && text.contains(codeword.means())) {
                best = codeword;
            }
        }
        return best == null ? null : text.replace(best.means(), best.said());
    }
}
