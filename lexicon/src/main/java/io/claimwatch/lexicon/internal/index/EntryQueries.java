package io.claimwatch.lexicon.internal.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/** The queries behind the search. Built, never parsed: whatever people type is only words. */
final class EntryQueries {
    private static final int TERM_LENGTH = 12;
    private static final float MOST = 0.7f;
    private static final float ID = 20f;
    private static final Map<String, Float> WHOLE =
            Map.of(Fields.TITLE, 6f, Fields.LAW, 5f, Fields.EXAMPLE, 4f, Fields.WORDING, 4f, Fields.CATEGORY, 4f);
    private static final Map<String, Float> PARTLY = Map.of(Fields.TITLE, 2f, Fields.EXAMPLE, 1f);

    private EntryQueries() {}

    /** Classes and codewords with a term inside the words, or classes with the words inside a term. */
    static Query holding(List<String> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        QueryBuilder builder = new QueryBuilder(new WordingAnalyzer());
        List<BytesRef> inside = new ArrayList<>();
        for (String word : words) {
            for (int from = 0; from < word.length(); from++) {
                for (int to = from + 1; to <= Math.min(word.length(), from + TERM_LENGTH); to++) {
                    inside.add(new BytesRef(word.substring(from, to)));
                }
            }
            add(query, builder.createPhraseQuery(Fields.WORDING, word), 1f);
        }
        query.add(new TermInSetQuery(Fields.TERM, inside), Occur.SHOULD);
        return new BooleanQuery.Builder()
                .add(kinds(Fields.Kind.CLASS, Fields.Kind.CODEWORD), Occur.FILTER)
                .add(query.build(), Occur.MUST)
                .build();
    }

    /** Entries about the words, or made of the classes. */
    static Query about(Collection<String> words, Collection<String> classes) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        QueryBuilder builder = new QueryBuilder(new WordingAnalyzer());
        for (String word : words) {
            WHOLE.forEach((field, boost) -> add(query, builder.createPhraseQuery(field, word), boost));
            PARTLY.forEach((field, boost) -> add(query, builder.createMinShouldMatchQuery(field, word, MOST), boost));
            add(query, new ConstantScoreQuery(new PrefixQuery(new Term(Fields.ID, word))), ID);
        }
        for (String name : classes) {
            add(query, new ConstantScoreQuery(new TermQuery(new Term(Fields.CLASS, name))), 1f);
        }
        return query.build();
    }

    private static Query kinds(Fields.Kind... kinds) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Fields.Kind kind : kinds) {
            query.add(new TermQuery(new Term(Fields.KIND, kind.name())), Occur.SHOULD);
        }
        return query.build();
    }

    /** The builder gives null for words without a letter, such as emoji. */
    private static void add(BooleanQuery.Builder query, Query clause, float boost) {
        if (clause != null) {
            query.add(new BoostQuery(clause, boost), Occur.SHOULD);
        }
    }
}
