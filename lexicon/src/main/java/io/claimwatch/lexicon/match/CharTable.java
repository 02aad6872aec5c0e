package io.claimwatch.lexicon.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What each UTF-16 unit is and folds to: width, case, traditional to simplified, enclosed and compatibility forms.
 * Built once from HanLP's table of traditional characters and Unicode's own decompositions.
 */
final class CharTable {
    static final byte DROP = 0;
    static final byte HAN = 1;
    static final byte LATIN = 2;
    static final byte DIGIT = 3;
    static final byte COMMA = 4;
    static final byte STOP = 5;
    static final byte QUESTION = 6;
    static final byte SPACE = 7;
    static final byte SYMBOL = 8;

    /** What hides a character (免某力) folds to. */
    static final char MASK = '某';

    private static final int KIND_SHIFT = 16;

    /** Set in {@link #info} for a character that may start a filler. */
    private static final int FILLER = 1 << 24;

    /** Set in {@link #info} for a Chinese character that is read as it stands and hides nothing. */
    private static final int PLAIN = 1 << 25;

    /** Set in {@link #info} for a letter or a digit of ASCII. */
    private static final int ASCII = 1 << 26;

    private static final char[] FOLD = new char[1 << 16];
    private static final byte[] KIND = new byte[1 << 16];

    /** All about a character in one place: one look-up a character is what normalising costs. */
    private static final int[] INFO = new int[1 << 16];

    static {
        for (int c = 0; c < 1 << 16; c++) {
            FOLD[c] = (char) c;
            KIND[c] = kindOf((char) c);
        }
        foldRange(0x00A1, 0x024F);
        foldRange(0x2070, 0x218F);
        foldRange(0x2460, 0x24FF);
        foldRange(0x2E80, 0x2FDF);
        foldRange(0x3200, 0x33FF);
        foldRange(0xF900, 0xFAFF);
        foldRange(0xFF01, 0xFFEF);
        for (char c = 'A'; c <= 'Z'; c++) {
            FOLD[c] = Character.toLowerCase(c);
        }
        simplify();
        FOLD['％'] = '%';
        FOLD['﹪'] = '%';
        KIND['%'] = DIGIT;
        KIND['％'] = DIGIT;
        for (char mask : "*＊○〇□■●×✕╳✖█▇囗".toCharArray()) {
            FOLD[mask] = MASK;
            KIND[mask] = HAN;
        }
        for (int c = 0; c < 1 << 16; c++) {
            boolean filler = Fillers.starts(FOLD[c]);
            boolean ascii = c < 0x80 && isLatinOrDigit((char) c);
            boolean plain = KIND[c] == HAN && FOLD[c] == c && !filler;
            INFO[c] =
                    FOLD[c] | KIND[c] << KIND_SHIFT | (filler ? FILLER : 0) | (plain ? PLAIN : 0) | (ascii ? ASCII : 0);
        }
    }

    private CharTable() {}

    /** Kind, fold and filler mark of a character, to be taken apart by the methods below. */
    static int info(char c) {
        return INFO[c];
    }

    static int kindOf(int info) {
        return info >>> KIND_SHIFT & 0xFF;
    }

    static char foldOf(int info) {
        return (char) info;
    }

    static boolean fillerOf(int info) {
        return (info & FILLER) != 0;
    }

    static boolean asciiOf(int info) {
        return (info & ASCII) != 0;
    }

    static boolean plainOf(int info) {
        return (info & PLAIN) != 0;
    }

    static byte kind(char c) {
        return KIND[c];
    }

    static boolean isLatinOrDigit(char c) {
        byte kind = KIND[c];
        return kind == LATIN || kind == DIGIT;
    }

    /** A character whose one-character compatibility form differs is folded to it and takes over its kind. */
    private static void foldRange(int from, int to) {
        for (int c = from; c <= to; c++) {
            String folded = Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT);
            char first = folded.charAt(0);
            boolean enclosed = folded.length() == 3 && first == '(' && folded.charAt(2) == ')';
            if (enclosed) {
                first = folded.charAt(1);
            }
            if ((folded.length() == 1 || enclosed) && first != c) {
                FOLD[c] = first;
                KIND[c] = kindOf(first);
            }
        }
    }

    private static void simplify() {
        String resource = "/data/dictionary/tc/t2s.txt";
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(CharTable.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.length() == 3 && line.charAt(1) == '=') {
                    FOLD[line.charAt(0)] = line.charAt(2);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read HanLP's table of traditional characters", e);
        }
    }

    private static byte kindOf(char c) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            return LATIN;
        }
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if (Character.isIdeographic(c)) {
            return HAN;
        }
        return switch (c) {
            case ',', '，', '、', ':', '：', '﹐', '､' -> COMMA;
            case '.', '。', '!', '！', ';', '；', '\n', '\r', '…', '｡' -> STOP;
            case '?', '？', '﹖' -> QUESTION;
            case ' ', '\t', '\u00a0', '\u3000', '\u2002', '\u2003' -> SPACE;
            default -> otherKind(c);
        };
    }

    private static byte otherKind(char c) {
        int type = Character.getType(c);
        if (type == Character.FORMAT || type == Character.CONTROL || type == Character.NON_SPACING_MARK) {
            return DROP;
        }
        if (Character.isLetter(c)) {
            return LATIN;
        }
        return SYMBOL;
    }
}
