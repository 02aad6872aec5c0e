package io.claimwatch.lexicon;

import io.claimwatch.contract.LexiconLookup;
import io.claimwatch.lexicon.internal.index.IndexHome;
import io.claimwatch.lexicon.internal.index.LexiconIndex;
import io.claimwatch.lexicon.internal.index.SearchHolder;
import io.claimwatch.lexicon.internal.load.LexiconLoader;
import io.claimwatch.lexicon.internal.load.LexiconLoader.Loaded;
import io.claimwatch.lexicon.internal.load.ParsedPatterns;
import io.claimwatch.lexicon.internal.source.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * A lexicon: checked entries, what they rest on, and a search for people. Immutable and safe for all threads; a
 * reload makes a new one.
 */
public final class Lexicon implements LexiconLookup, AutoCloseable {
    private final LexiconData data;
    private final List<LexiconProblem> remarks;
    private final Lookup lookup;
    private final SearchHolder search;

    private Lexicon(LexiconData data, List<LexiconProblem> remarks, Path index) {
        this.data = data;
        this.remarks = List.copyOf(remarks);
        this.lookup = new Lookup(data);
        this.search = new SearchHolder(data, index);
    }

    /**
     * The lexicon on the class path, in memory.
     *
     * @throws LexiconException with every mistake of every file
     */
    public static Lexicon load() throws LexiconException {
        return load(LexiconSource.onClassPath());
    }

    /**
     * A lexicon from a directory laid out as docs/LEXICON.md says, in memory.
     *
     * @throws LexiconException with every mistake of every file
     */
    public static Lexicon load(Path directory) throws LexiconException {
        return load(LexiconSource.in(directory));
    }

    /**
     * In memory: nothing is written.
     *
     * @throws LexiconException with every mistake of every file
     */
    public static Lexicon load(LexiconSource source) throws LexiconException {
        Loaded loaded = read(source);
        return new Lexicon(loaded.data(), loaded.remarks(), null);
    }

    /**
     * The lexicon on the class path, with its index on disk under {@code dataDirectory/lexicon/VERSION/}; indexes of
     * other versions there are deleted.
     *
     * @throws LexiconException with every mistake of every file; the directory is untouched then
     * @throws IOException if the index cannot be written or read
     */
    public static Lexicon loadInto(Path dataDirectory) throws LexiconException, IOException {
        return loadInto(dataDirectory, LexiconSource.onClassPath());
    }

    /** The same from other files. */
    public static Lexicon loadInto(Path dataDirectory, LexiconSource source) throws LexiconException, IOException {
        Loaded loaded = read(source);
        return open(new IndexHome(dataDirectory).keep(loaded.data()), loaded.remarks());
    }

    /**
     * A lexicon from an index alone, without the files it was made of.
     *
     * @param index {@code DATA/lexicon/VERSION}
     * @throws IOException if there is no whole index
     */
    public static Lexicon open(Path index) throws IOException {
        return open(index, List.of());
    }

    private static Lexicon open(Path index, List<LexiconProblem> remarks) throws IOException {
        try (Directory directory = FSDirectory.open(index)) {
            return new Lexicon(LexiconIndex.read(directory), remarks, index);
        }
    }

    private static Loaded read(LexiconSource source) throws LexiconException {
        Problems problems = new Problems();
        return new LexiconLoader(new ParsedPatterns()).load(source.files(problems), problems);
    }

    /**
     * Keeps the index of a lexicon loaded in memory under {@code dataDirectory/lexicon/VERSION/}, as {@link
     * #loadInto(Path)} does. Detection and lookup need no index, so that a start need not wait for it; a search asked
     * before builds one in memory. Blocks for some hundred milliseconds; one caller at a time for a directory.
     *
     * @throws IOException if the index cannot be written or read; the search then stays in memory
     */
    public void keepIn(Path dataDirectory) throws IOException {
        search.place(new IndexHome(dataDirectory).keep(data));
    }

    /** What detection compiles its matchers from. */
    public LexiconData data() {
        return data;
    }

    /** What deserves an editor's look but refuses nothing: unused classes, alternatives that add nothing,
     * unusual functions. */
    public List<LexiconProblem> remarks() {
        return remarks;
    }

    /** How much it holds. */
    public LexiconStats stats() {
        return LexiconStats.of(data);
    }

    @Override
    public String version() {
        return data.version();
    }

    @Override
    public Optional<EntryInfo> entry(String id) {
        return lookup.entry(id);
    }

    @Override
    public List<ArticleInfo> articles(List<String> ids) {
        return lookup.articles(ids);
    }

    /**
     * {@inheritDoc} The first search of a lexicon in memory builds its index. At most 500 are found.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    @Override
    public List<EntryInfo> search(String words, int limit) {
        return search.search(words, limit).stream()
                .flatMap(id -> lookup.entry(id).stream())
                .toList();
    }

    /** Lets go of the index; entries, articles and {@link #data()} stay readable. */
    @Override
    public void close() {
        search.close();
    }
}
