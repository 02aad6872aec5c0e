package io.claimwatch.lexicon.internal.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Single Chinese characters and lower-case Latin words. A search asks for runs of them as phrases, which finds any
 * part of a wording without a dictionary that would not know the words hosts make up.
 */
final class WordingAnalyzer extends Analyzer {
    private static final int BETWEEN_VALUES = 100;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(tokenizer, new LowerCaseFilter(tokenizer));
    }

    /** So that no phrase runs from one term into the next. */
    @Override
    public int getPositionIncrementGap(String field) {
        return BETWEEN_VALUES;
    }
}
