package io.claimwatch.lexicon.internal.source;

import io.claimwatch.lexicon.LexiconProblem;

/**
 * Where something stands.
 *
 * @param line from 1
 * @param column from 1; 0 if the whole line
 */
public record Place(SourceFile file, int line, int column) {
    /** @param hint null if the message says it all */
    public LexiconProblem problem(String message, String hint) {
        return new LexiconProblem(file.path(), line, column, file.line(line), message, hint);
    }

    /** The same line, some columns further right. */
    public Place right(int columns) {
        return new Place(file, line, column + columns);
    }
}
