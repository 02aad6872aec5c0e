package io.claimwatch.lexicon.match;

import java.util.List;

/** Finds the built-in classes {@code {number}} and {@code {percent}} in a content. */
final class Numbers {
    private static final String NUMERALS = "零〇一二两三四五六七八九十百千万亿几半";
    /** Without one of these {@link #scan} finds no percentage. */
    static final List<String> PERCENT_SIGNS = List.of("%", "成", "之");

    private static final boolean[] NUMERAL = new boolean[1 << 16];

    static {
        for (int i = 0; i < NUMERALS.length(); i++) {
            NUMERAL[NUMERALS.charAt(i)] = true;
        }
        for (char c = '0'; c <= '9'; c++) {
            NUMERAL[c] = true;
        }
    }

    private Numbers() {}

    /** Whether {@link #scan} finds a number. */
    static boolean mayHaveNumber(Content content) {
        char[] chars = content.chars();
        for (int i = content.length() - 1; i >= 0; i--) {
            if (NUMERAL[chars[i]]) {
                return true;
            }
        }
        return false;
    }

    static void scan(Content content, Terms terms, Hits hits) {
        int length = content.length();
        for (int i = 0; i < length; i++) {
            if (!NUMERAL[content.charAt(i)]) {
                continue;
            }
            int end = i + 1;
            while (end < length && part(content, end)) {
                end++;
            }
            hits.add(terms.number(), i, end, 0);
            percent(content, terms, hits, i, end);
            i = end - 1;
        }
    }

    private static boolean part(Content content, int at) {
        char c = content.charAt(at);
        return content.breakBefore(at) < Content.Break.COMMA
                && (NUMERAL[c] || c == '.' || c == '点' && at + 1 < content.length() && NUMERAL[content.charAt(at + 1)]);
    }

    private static void percent(Content content, Terms terms, Hits hits, int start, int end) {
        if (end < content.length() && (content.charAt(end) == '%' || content.charAt(end) == '成')) {
            hits.add(terms.percent(), start, end + 1, 0);
        } else if (end + 2 < content.length()
                && content.charAt(end) == '分'
                && content.charAt(end + 1) == '之'
                && NUMERAL[content.charAt(end + 2)]) {
            int to = end + 3;
            while (to < content.length() && part(content, to)) {
                to++;
            }
            hits.add(terms.percent(), start, to, 0);
        }
    }
}
