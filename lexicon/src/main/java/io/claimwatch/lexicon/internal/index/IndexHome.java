package io.claimwatch.lexicon.internal.index;

import io.claimwatch.lexicon.LexiconData;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where {@code serve} keeps the index: {@code DATA/lexicon/VERSION/}. A version is there wholly or not at all. */
public final class IndexHome {
    private static final Logger LOG = LoggerFactory.getLogger(IndexHome.class);

    private final Path home;

    /** @param dataDirectory where the process keeps everything */
    public IndexHome(Path dataDirectory) {
        home = dataDirectory.resolve("lexicon");
    }

    /**
     * The directory of the data's version, written first if it is not there. Others are deleted: nobody but this
     * process uses its data directory, and a search still open on an old version keeps its files until it is closed.
     */
    public Path keep(LexiconData data) throws IOException {
        Files.createDirectories(home);
        Path place = home.resolve(data.version());
        if (!readable(place)) {
            delete(place);
            Path draft = Files.createTempDirectory(home, "draft-");
            try (Directory directory = FSDirectory.open(draft)) {
                LexiconIndex.write(data, directory);
            }
            move(draft, place);
        }
        sweep(place);
        return place;
    }

    private static boolean readable(Path place) {
        if (!Files.isDirectory(place)) {
            return false;
        }
        try (Directory directory = FSDirectory.open(place)) {
            LexiconIndex.read(directory);
            return true;
        } catch (IOException e) {
            LOG.warn("Rebuilding the lexicon index, it cannot be read: {}", place, e);
            return false;
        }
    }

    private static void move(Path draft, Path place) throws IOException {
        try {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
            throw new IOException("the lexicon index cannot be put into its place " + place, e);
        }
    }

    private void sweep(Path keep) throws IOException {
        List<Path> others;
        try (Stream<Path> all = Files.list(home)) {
            others = all.filter(path -> !path.equals(keep)).toList();
        }
        for (Path other : others) {
            delete(other);
        }
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(root)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : inside) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                // Some systems keep open files; the next start deletes what is left.
                LOG.info("An old lexicon index could not be deleted yet: {}", path, e);
            }
        }
    }
}
