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
    /** File, line, message, the line with a caret, and the hint. */
    public String render() {
        StringBuilder out = new StringBuilder();
        out.append(file).append(':').append(line);
        if (column > 0) {
            out.append(':').append(column);
        }
        out.append(": ").append(message).append('\n');
        if (source != null && !source.isBlank()) {
            out.append("    ").append(source.stripTrailing()).append('\n');
            if (column > 0) {
                out.append("    ").append(" ".repeat(column - 1)).append("^\n");
            }
        }
        if (hint != null) {
            out.append("  hint: ").append(hint).append('\n');
        }
        return out.toString();
    }
}
