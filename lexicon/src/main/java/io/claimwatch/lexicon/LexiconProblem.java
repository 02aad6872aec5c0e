package io.claimwatch.lexicon;

/**
 * A mistake in a lexicon file, reported like a compiler error.
 *
 * @param file relative to the lexicon's root
 * @param line from 1
 * @param column from 1; 0 if the whole line
 * @param source the line itself, for the caret
 * @param message what is wrong
 * @param hint how to mend it; null if the message says it all
 */
public record LexiconProblem(String file, int line, int column, String source, String message, String hint) {
    private static final int AROUND = 60;
    private static final char WIDE = '\u2E80';

    /** File, line, message, the line with a caret, and the hint. */
    public String render() {
        StringBuilder out = new StringBuilder();
        out.append(file).append(':').append(line);
        if (column > 0) {
            out.append(':').append(column);
        }
        out.append(": ").append(message).append('\n');
        if (source != null && !source.isBlank()) {
            excerpt(out);
        }
        if (hint != null) {
            out.append("  hint: ").append(hint).append('\n');
        }
        return out.toString();
    }

    /** The line, cut around the column if it is long, and a caret under it. */
    private void excerpt(StringBuilder out) {
        String line = source.stripTrailing();
        int at = Math.min(Math.max(0, column - 1), line.length());
        int from = at <= AROUND ? 0 : at - AROUND;
        int to = Math.min(line.length(), at + AROUND);
        String before = (from == 0 ? "" : "…") + line.substring(from, at);
        out.append("    ").append(before).append(line, at, to).append(to < line.length() ? "…\n" : "\n");
        if (column > 0) {
            out.append("    ");
            // A Chinese character is as wide as two Latin ones; so is the ideographic space.
            before.chars().forEach(c -> out.append(c >= WIDE ? '\u3000' : ' '));
            out.append("^\n");
        }
    }
}
