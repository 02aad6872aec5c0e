package io.claimwatch.console.internal.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Files of the class path, read once and kept; there are only so many, and they do not change while the process runs. */
final class Assets {
    /** Plain names with single slashes between them; no name begins with a dot. */
    private static final Pattern PATH =
            Pattern.compile("(?:[A-Za-z0-9_@-][A-Za-z0-9._@-]*/)*[A-Za-z0-9_@-][A-Za-z0-9._@-]*");

    private static final int LONGEST = 200;
    private static final int LARGEST_BYTES = 4 << 20;

    private final Map<String, Asset> kept = new ConcurrentHashMap<>();

    /** Null when it has not been read yet; never blocks. */
    Asset cached(String path) {
        return kept.get(path);
    }

    /** Blocks the first time. Empty when there is no such file, or it is of a kind that is not sent. */
    Optional<Asset> find(String path) {
        Asset asset = kept.get(path);
        if (asset != null) {
            return Optional.of(asset);
        }
        if (path.length() > LONGEST || !PATH.matcher(path).matches() || !Asset.known(path)) {
            return Optional.empty();
        }
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                return Optional.empty();
            }
            Asset read = Asset.of(path, in.readNBytes(LARGEST_BYTES));
            kept.put(path, read);
            return Optional.of(read);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the page's file " + path, e);
        }
    }
}
