package io.claimwatch.lexicon.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds the files of a lexicon by looking, in a directory or a jar; there is no list to forget. */
public final class SourceFinder {
    private static final int MAX_FILES = 1000;
    private static final int MAX_BYTES = 8 << 20;
    private static final String ROOT = "lexicon/";

    private SourceFinder() {}

    /** Every {@code .yaml} file beside {@code lexicon/legal-basis.yaml} on the class path, and below. */
    public static List<SourceFile> onClassPath(Problems problems) {
        return onClassPath(SourceFinder.class.getClassLoader(), problems);
    }

    static List<SourceFile> onClassPath(ClassLoader loader, Problems problems) {
        URL anchor = loader.getResource(ROOT + "legal-basis.yaml");
        SourceFile missing = new SourceFile("legal-basis.yaml", "");
        if (anchor == null) {
            problems.add(missing.at(1, 0), "there is no lexicon on the class path", null);
            return List.of();
        }
        try {
            return anchor.getProtocol().equals("jar")
                    ? inJar((JarURLConnection) anchor.openConnection(), problems)
                    : inDirectory(Path.of(new URI(anchor.toString())).getParent(), problems);
        } catch (IOException | URISyntaxException e) {
            problems.add(missing.at(1, 0), "the lexicon on the class path cannot be read: " + e.getMessage(), null);
            return List.of();
        }
    }

    /** Every {@code .yaml} file below a directory. */
    public static List<SourceFile> inDirectory(Path root, Problems problems) {
        return inDirectory(root, "", problems);
    }

    /** A tenant's overlay: the same, with {@code overlay/} before each path. */
    public static List<SourceFile> inOverlay(Path root, Problems problems) {
        return inDirectory(root, FileKind.OVERLAY, problems);
    }

    private static List<SourceFile> inDirectory(Path root, String prefix, Problems problems) {
        List<SourceFile> found = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(root, 4)) {
            List<Path> paths = walk.filter(path -> path.toString().endsWith(".yaml"))
                    .filter(Files::isRegularFile)
                    .limit(MAX_FILES + 1L)
                    .toList();
            for (Path path : paths) {
                String name = prefix + root.relativize(path).toString().replace('\\', '/');
                try (InputStream in = Files.newInputStream(path)) {
                    add(name, in, found, problems);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add(new SourceFile(root.toString(), "").at(1, 0), "cannot be read: " + e.getMessage(), null);
        }
        return found;
    }

    private static List<SourceFile> inJar(JarURLConnection connection, Problems problems) throws IOException {
        connection.setUseCaches(false);
        String anchor = connection.getEntryName();
        String root = anchor.substring(0, anchor.lastIndexOf('/') + 1);
        List<SourceFile> found = new ArrayList<>();
        try (JarFile jar = connection.getJarFile()) {
            List<JarEntry> entries = jar.stream()
                    .filter(entry ->
                            entry.getName().startsWith(root) && entry.getName().endsWith(".yaml"))
                    .limit(MAX_FILES + 1L)
                    .toList();
            for (JarEntry entry : entries) {
                try (InputStream in = jar.getInputStream(entry)) {
                    add(entry.getName().substring(root.length()), in, found, problems);
                }
            }
        }
        return found;
    }

    private static void add(String path, InputStream in, List<SourceFile> found, Problems problems) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        Place whole = new SourceFile(path, "").at(1, 0);
        if (found.size() == MAX_FILES) {
            problems.add(whole, "more than " + MAX_FILES + " files", "join files of one kind");
            return;
        }
        if (bytes.length > MAX_BYTES) {
            problems.add(whole, "larger than " + MAX_BYTES + " bytes", "split the file");
            return;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            found.add(new SourceFile(path, text));
        } catch (CharacterCodingException e) {
            problems.add(whole, "not UTF-8 text", "save the file as UTF-8");
        }
    }
}
