package io.claimwatch.launcher.internal.input;

import io.claimwatch.launcher.internal.cli.Stop;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The XML parts of a docx, xlsx or pptx file that hold its words. The bounds keep a small file from unfolding into the
 * whole memory; entities and DTDs are never resolved.
 */
final class OfficeParts {
    private static final int MOST_PARTS = 20_000;
    private static final long MOST_BYTES = 128L << 20;

    private final String source;
    private final Map<String, byte[]> parts = new TreeMap<>();

    /** @throws Stop saying why the file cannot be read */
    OfficeParts(String source, byte[] file, Predicate<String> wanted) {
        this.source = source;
        if (file.length > 1 && (file[0] & 0xFF) == 0xD0 && (file[1] & 0xFF) == 0xCF) {
            throw new Stop(
                    source + ": is encrypted, or in an old binary format; save it without a password as docx, xlsx"
                            + " or pptx");
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            read(zip, wanted);
        } catch (IOException | IllegalArgumentException e) {
            throw broken(e);
        }
        if (parts.isEmpty()) {
            throw broken(null);
        }
    }

    private void read(ZipInputStream zip, Predicate<String> wanted) throws IOException {
        long left = MOST_BYTES;
        int seen = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            boolean keep = wanted.test(entry.getName());
            seen++;
            // What is not wanted is unpacked too, by skipping it: it counts as well.
            long size;
            if (keep) {
                byte[] bytes = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                size = bytes.length;
                parts.put(entry.getName(), bytes);
            } else {
                size = skipped(zip, left + 1);
            }
            left -= size;
            if (left < 0 || seen > MOST_PARTS) {
                throw new Stop(source + ": unpacks to more than " + (MOST_BYTES >> 20) + " MiB or " + MOST_PARTS
                        + " parts; it was not read");
            }
        }
    }

    private static long skipped(InputStream in, long most) throws IOException {
        byte[] buffer = new byte[1 << 14];
        long size = 0;
        for (int n = in.read(buffer); n >= 0 && size <= most; n = in.read(buffer)) {
            size += n;
        }
        return size;
    }

    /** Names of the parts kept, sorted. */
    Iterable<String> names() {
        return parts.keySet();
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** Handed each event of a part. */
    interface Reader {
        void event(int type, XMLStreamReader xml) throws XMLStreamException;
    }

    void read(String name, Reader reader) {
        byte[] part = parts.get(name);
        if (part == null) {
            throw broken(null);
        }
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            while (xml.hasNext()) {
                reader.event(xml.next(), xml);
            }
        } catch (XMLStreamException | NumberFormatException e) {
            throw broken(e);
        }
    }

    private Stop broken(Exception cause) {
        String message = source + ": is no docx, xlsx or pptx file, or broken";
        return cause == null ? new Stop(message) : new Stop(message, cause);
    }
}
