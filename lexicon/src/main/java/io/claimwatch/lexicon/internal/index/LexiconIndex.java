package io.claimwatch.lexicon.internal.index;

import io.claimwatch.lexicon.Article;
import io.claimwatch.lexicon.Codeword;
import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.Exemption;
import io.claimwatch.lexicon.LexiconData;
import io.claimwatch.lexicon.TermClass;
import io.claimwatch.lexicon.internal.index.Fields.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.Directory;

/** Writes a lexicon into a Lucene index and rebuilds it from there. */
public final class LexiconIndex {
    private static final String VERSION = "version";
    private static final String FORMAT = "format";
    /** Rises when documents or analysis change, so that an index of an older program is written anew. */
    private static final String FORMAT_NOW = "1";

    private LexiconIndex() {}

    /** Writes everything in one commit; the directory should be empty. */
    public static void write(LexiconData data, Directory directory) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new WordingAnalyzer())
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setMergePolicy(NoMergePolicy.INSTANCE) // a merge could change the order of documents
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            add(data, writer);
            writer.setLiveCommitData(
                    Map.of(VERSION, data.version(), FORMAT, FORMAT_NOW).entrySet());
            writer.commit();
        }
    }

    /**
     * Rebuilds the lexicon that was written.
     *
     * @throws IOException if there is none, or not all of it
     */
    public static LexiconData read(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> about = reader.getIndexCommit().getUserData();
            String version = about.get(VERSION);
            if (version == null || !FORMAT_NOW.equals(about.get(FORMAT))) {
                throw new IOException("not the index of a lexicon, or one of another program version: " + directory);
            }
            Parts parts = new Parts();
            StoredFields stored = reader.storedFields();
            for (int i = 0; i < reader.maxDoc(); i++) {
                parts.add(stored.document(i));
            }
            return parts.data(version);
        }
    }

    private static void add(LexiconData data, IndexWriter writer) throws IOException {
        DocumentMaker maker = new DocumentMaker(data.articles());
        for (Map.Entry<String, TermClass> each : new TreeMap<>(data.classes()).entrySet()) {
            writer.addDocument(maker.of(each.getKey(), each.getValue()));
        }
        for (Codeword codeword : data.codewords()) {
            writer.addDocument(maker.of(codeword));
        }
        for (Entry entry : data.entries()) {
            writer.addDocument(maker.of(entry));
        }
        for (Exemption exemption : data.exemptions()) {
            writer.addDocument(maker.of(exemption));
        }
        for (Article article : new TreeMap<>(data.articles()).values()) {
            writer.addDocument(maker.of(article));
        }
    }

    /** What has been read so far. */
    private static final class Parts {
        private final Map<String, TermClass> classes = new HashMap<>();
        private final List<Codeword> codewords = new ArrayList<>();
        private final List<Entry> entries = new ArrayList<>();
        private final List<Exemption> exemptions = new ArrayList<>();
        private final Map<String, Article> articles = new HashMap<>();

        void add(Document document) throws IOException {
            String id = document.get(Fields.ID);
            String body = document.get(Fields.BODY);
            switch (Kind.valueOf(document.get(Fields.KIND))) {
                case CLASS -> classes.put(id, StoredForm.read(body, TermClass.class));
                case CODEWORD -> codewords.add(StoredForm.read(body, Codeword.class));
                case ENTRY -> entries.add(StoredForm.read(body, Entry.class));
                case EXEMPTION -> exemptions.add(StoredForm.read(body, Exemption.class));
                case ARTICLE -> articles.put(id, StoredForm.read(body, Article.class));
            }
        }

        LexiconData data(String version) {
            return new LexiconData(classes, codewords, entries, exemptions, articles, version);
        }
    }
}
