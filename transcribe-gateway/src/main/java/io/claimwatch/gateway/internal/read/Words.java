package io.claimwatch.gateway.internal.read;

/** What characters ids and texts may hold. */
public final class Words {
    private static final int LONGEST_ID = 128;

    private Words() {}

    /** What is wrong with an id (1 to 128 of letters, digits and {@code . _ : @ ~ -}, all ASCII); null if it is fine. */
    public static String idFault(String id) {
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            return "must have 1 to 128 characters, has " + id.length();
        }
        for (int i = 0; i < id.length(); i++) {
            if (!safe(id.charAt(i))) {
                return "may hold ASCII letters, digits and . _ : @ ~ - only; character " + (i + 1) + " is none of them";
            }
        }
        return null;
    }

    /** What is wrong with a text: half a surrogate pair, or U+0000, which a database may not keep; null if it is fine. */
    public static String fault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return "holds U+0000 at UTF-16 index " + i;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return "holds half a surrogate pair at UTF-16 index " + i + "; send whole characters";
            }
        }
        return null;
    }

    /** A stranger's name cut and cleaned so that it may be shown in an answer. */
    public static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .limit(40)
                .forEach(c -> shown.appendCodePoint(Character.isLetterOrDigit(c) || c == '_' || c == '-' ? c : '?'));
        return shown.toString();
    }

    private static boolean safe(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._:@~-".indexOf(c) >= 0;
    }
}
