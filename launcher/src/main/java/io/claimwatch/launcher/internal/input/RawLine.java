package io.claimwatch.launcher.internal.input;

/**
 * A line as it stands in a file.
 *
 * @param number from 1
 * @param text without its line end; null when it cannot be read
 * @param error why it cannot be read; null when it can
 */
record RawLine(long number, String text, String error) {
    boolean blank() {
        return text != null && text.isBlank();
    }
}
