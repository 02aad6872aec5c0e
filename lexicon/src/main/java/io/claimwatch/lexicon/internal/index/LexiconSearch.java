package io.claimwatch.lexicon.internal.index;

import io.claimwatch.lexicon.Codeword;
import io.claimwatch.lexicon.internal.index.Fields.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;

/**
 * Finds entries by wording, law, category or id. In two steps: first the classes (and codewords) whose terms stand in
 * the words asked for, then the entries made of those classes, so that no entry repeats thousands of terms.
 * Safe for all threads.
 */
public final class LexiconSearch implements AutoCloseable {
    private static final int MAX_LENGTH = 200;
    private static final int MAX_WORDS = 8;
    private static final int MAX_CLASSES = 50;
    private static final int MAX_RESULTS = 500;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** Opens an index that {@link LexiconIndex} wrote. */
    public LexiconSearch(Directory directory) throws IOException {
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    /** Ids of entries, best first; none for blank words. Only the first 200 characters are asked for. */
    public List<String> search(String asked, int limit) throws IOException {
        List<String> words = words(asked);
        if (words.isEmpty() || limit <= 0) {
            return List.of();
        }
        if (!reader.tryIncRef()) {
            throw new IllegalStateException("the lexicon is closed");
        }
        try {
            return search(words, Math.min(limit, MAX_RESULTS));
        } finally {
            reader.decRef(); // a search that runs while the lexicon is closed may end in peace
        }
    }

    private List<String> search(List<String> words, int limit) throws IOException {
        Set<String> classes = new LinkedHashSet<>();
        Set<String> meanings = new LinkedHashSet<>(words);
        for (Document document : top(EntryQueries.holding(words), MAX_CLASSES)) {
            if (Kind.valueOf(document.get(Fields.KIND)) == Kind.CLASS) {
                classes.add(document.get(Fields.ID));
            } else {
                meanings.add(StoredForm.read(document.get(Fields.BODY), Codeword.class)
                        .means());
            }
        }
        Query entries = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.KIND, Kind.ENTRY.name())), Occur.FILTER)
                .add(EntryQueries.about(meanings, classes), Occur.MUST)
                .build();
        return top(entries, limit).stream()
                .map(document -> document.get(Fields.ID))
                .toList();
    }

    private List<Document> top(Query query, int limit) throws IOException {
        List<Document> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
            found.add(searcher.storedFields().document(hit.doc));
        }
        return found;
    }

    private static List<String> words(String asked) {
        String text = asked.length() > MAX_LENGTH ? asked.substring(0, MAX_LENGTH) : asked;
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[\\s，。！？；、,;!?]+")) {
            if (!word.isEmpty() && words.size() < MAX_WORDS) {
                words.add(word);
            }
        }
        return words;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
