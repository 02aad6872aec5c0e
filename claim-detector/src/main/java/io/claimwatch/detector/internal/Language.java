package io.claimwatch.detector.internal;

/** Which language a text is in, as far as it matters here. */
public final class Language {
    public static final String CHINESE = "zh";
    public static final String ENGLISH = "en";

    /** Chinese chats are full of OK and GG: only a longer run of letters is a word of English. */
    private static final int LEAST_LETTERS = 3;

    private Language() {}

    /**
     * @param lang {@code zh}, {@code en}; anything else, null too, leaves it to the text
     * @return {@code zh}, {@code en}, or null when the text has no words of either
     */
    public static String of(String lang, String text) {
        if (CHINESE.equals(lang) || ENGLISH.equals(lang)) {
            return lang;
        }
        int letters = 0;
        boolean english = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isIdeographic(c)) {
                return CHINESE;
            }
            letters = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ? letters + 1 : 0;
            english |= letters >= LEAST_LETTERS;
        }
        return english ? ENGLISH : null;
    }
}
