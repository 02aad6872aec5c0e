package io.claimwatch.lexicon;

import io.claimwatch.contract.LexiconLookup;
import io.claimwatch.lexicon.internal.load.LexiconLoader;
import io.claimwatch.lexicon.internal.load.LexiconLoader.Loaded;
import io.claimwatch.lexicon.internal.load.ParsedPatterns;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.SourceFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A lexicon: checked entries, what they rest on, and a search for people. Immutable and safe for all threads; a
 * reload makes a new one.
 */
public final class Lexicon implements LexiconLookup, AutoCloseable {
    private final LexiconData data;
    private final List<LexiconProblem> remarks;
    private final Lookup lookup;

    private Lexicon(LexiconData data, List<LexiconProblem> remarks) {
        this.data = data;
        this.remarks = List.copyOf(remarks);
        this.lookup = new Lookup(data);
    }

    /**
     * The lexicon on the class path, in memory.
     *
     * @throws LexiconException with every mistake of every file
     */
    public static Lexicon load() throws LexiconException {
        Problems problems = new Problems();
        return of(new LexiconLoader(new ParsedPatterns()).load(SourceFinder.onClassPath(problems), problems));
    }

    /**
     * A lexicon from a directory laid out as docs/LEXICON.md says, in memory.
     *
     * @throws LexiconException with every mistake of every file
     */
    public static Lexicon load(Path directory) throws LexiconException {
        Problems problems = new Problems();
        return of(
                new LexiconLoader(new ParsedPatterns()).load(SourceFinder.inDirectory(directory, problems), problems));
    }

    private static Lexicon of(Loaded loaded) {
        return new Lexicon(loaded.data(), loaded.remarks());
    }

    /** What detection compiles its matchers from. */
    public LexiconData data() {
        return data;
    }

    /** What deserves an editor's look but refuses nothing: unused classes, unusual functions. */
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

    @Override
    public List<EntryInfo> search(String words, int limit) {
        return data.entries().stream()
                .filter(entry -> entry.id().contains(words) || entry.title().contains(words))
                .limit(limit)
                .flatMap(entry -> entry(entry.id()).stream())
                .toList();
    }

    @Override
    public void close() {
        // Nothing is held open yet.
    }
}
