package io.claimwatch.launcher.internal.cli;

/** Makes hostile characters visible, so that a transcript can neither steer a terminal nor turn its words round. */
public final class Visible {
    private Visible() {}

    /** Control and bidirectional formatting characters as {@code <U+202E>}; everything else as it is. */
    public static String of(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (hidden(c) && out == null) {
                out = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (out != null) {
                out.append(hidden(c) ? String.format(java.util.Locale.ROOT, "<U+%04X>", (int) c) : String.valueOf(c));
            }
        }
        return out == null ? text : out.toString();
    }

    private static boolean hidden(char c) {
        boolean control = Character.isISOControl(c) && c != '\t';
        boolean bidi = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F;
        return control || bidi;
    }
}
