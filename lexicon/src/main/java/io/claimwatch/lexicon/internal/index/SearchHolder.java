package io.claimwatch.lexicon.internal.index;

import io.claimwatch.lexicon.LexiconData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Opens the search when it is first asked for: a script check never searches and should not wait for an index. */
public final class SearchHolder implements AutoCloseable {
    private final LexiconData data;
    private Path place;
    private Directory directory;
    private LexiconSearch search;
    private boolean closed;

    /** @param place of a written index; null to build one in memory */
    public SearchHolder(LexiconData data, Path place) {
        this.data = data;
        this.place = place;
    }

    /** From now on the index is there; a search already opened in memory goes on with its own. */
    public synchronized void place(Path written) {
        place = written;
    }

    /** Ids of entries, best first. */
    public List<String> search(String words, int limit) {
        try {
            return opened().search(words, limit);
        } catch (IOException e) {
            throw new UncheckedIOException("the lexicon index cannot be read", e);
        }
    }

    private synchronized LexiconSearch opened() throws IOException {
        if (closed) {
            throw new IllegalStateException("the lexicon is closed");
        }
        if (search == null) {
            // A reload may have deleted the folder before anybody searched this version.
            boolean onDisk = place != null && Files.isDirectory(place);
            directory = onDisk ? FSDirectory.open(place) : inMemory();
            search = new LexiconSearch(directory);
        }
        return search;
    }

    private Directory inMemory() throws IOException {
        Directory memory = new ByteBuffersDirectory();
        LexiconIndex.write(data, memory);
        return memory;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (search == null) {
            return;
        }
        try {
            search.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the lexicon index cannot be closed", e);
        } finally {
            search = null;
        }
    }
}
