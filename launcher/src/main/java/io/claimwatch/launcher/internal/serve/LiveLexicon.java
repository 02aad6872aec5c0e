package io.claimwatch.launcher.internal.serve;

import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.Detection;
import io.claimwatch.contract.Explanation;
import io.claimwatch.contract.LexiconLookup;
import io.claimwatch.detector.ClaimDetector;
import io.claimwatch.lexicon.Lexicon;
import io.claimwatch.lexicon.LexiconException;
import io.claimwatch.lexicon.LexiconProblem;
import io.claimwatch.lexicon.LexiconSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lexicon now in use and the detector over it, changed together in one step. Whoever asks gets one of the two, old
 * or new, never a mixture. {@link #reload} is guarded by the lock of this object; reading needs none.
 */
final class LiveLexicon implements Checker, LexiconLookup, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveLexicon.class);

    private final Path data;
    private final LexiconSource source;
    private volatile Loaded loaded;

    private record Loaded(Lexicon lexicon, ClaimDetector detector) {}

    /**
     * What a reload came to.
     *
     * @param version the lexicon in use now
     * @param problems why the new one was refused; empty when it was taken
     */
    record Outcome(String version, List<String> problems) {}

    /**
     * @param data where the index is kept
     * @param source where its files are
     */
    LiveLexicon(Path data, LexiconSource source) throws LexiconException {
        this.data = data;
        this.source = source;
        this.loaded = load();
    }

    private Loaded load() throws LexiconException {
        Lexicon lexicon = Lexicon.load(source);
        return new Loaded(lexicon, ClaimDetector.of(lexicon.data()));
    }

    /**
     * Writes the index for the search of people, which a start does not wait for. When it cannot be kept, searching goes
     * on in memory. Blocks for some hundred milliseconds.
     */
    synchronized void keepIndex() {
        try {
            loaded.lexicon().keepIn(data);
        } catch (IOException | RuntimeException e) {
            LOG.warn("the lexicon's index cannot be kept in {}; the search uses memory", data, e);
        }
    }

    /** Reads the files again; with mistakes the old lexicon stays. Blocks for some hundred milliseconds. */
    synchronized Outcome reload() {
        try {
            Loaded before = loaded;
            Loaded now = load();
            loaded = now;
            keepIndex();
            before.lexicon().close();
            return new Outcome(now.lexicon().version(), List.of());
        } catch (LexiconException e) {
            return new Outcome(
                    version(), e.problems().stream().map(LexiconProblem::render).toList());
        } catch (RuntimeException e) {
            return new Outcome(version(), List.of("the lexicon could not be read: " + e));
        }
    }

    ClaimDetector detector() {
        return loaded.detector();
    }

    @Override
    public Detection check(CheckRequest request) {
        return detector().check(request);
    }

    @Override
    public Explanation explain(CheckRequest request) {
        return detector().explain(request);
    }

    @Override
    public String lexiconVersion() {
        return detector().lexiconVersion();
    }

    @Override
    public String version() {
        return loaded.lexicon().version();
    }

    @Override
    public Optional<EntryInfo> entry(String id) {
        return loaded.lexicon().entry(id);
    }

    @Override
    public List<ArticleInfo> articles(List<String> ids) {
        return loaded.lexicon().articles(ids);
    }

    @Override
    public List<EntryInfo> search(String words, int limit) {
        Loaded now = loaded;
        try {
            return now.lexicon().search(words, limit);
        } catch (IllegalStateException e) {
            // Closed by a reload in this very moment: the new one answers.
            return loaded.lexicon().search(words, limit);
        }
    }

    @Override
    public synchronized void close() {
        loaded.lexicon().close();
    }
}
