package io.claimwatch.launcher.internal.input;

import io.claimwatch.launcher.internal.cli.Stop;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens what the command line names: files, or {@code -} for standard input. */
public final class Inputs {
    /** Largest document read, in bytes. */
    private static final int MAX_DOCUMENT = 64 << 20;

    private final InputStream standardInput;
    private final InputFormat format;
    private final Defaults defaults;
    private final boolean related;

    public Inputs(InputStream standardInput, InputFormat format, Defaults defaults) {
        this(standardInput, format, defaults, true);
    }

    private Inputs(InputStream standardInput, InputFormat format, Defaults defaults, boolean related) {
        this.standardInput = standardInput;
        this.format = format;
        this.defaults = defaults;
        this.related = related;
    }

    /** The same with a known format. */
    public Inputs as(InputFormat known) {
        return new Inputs(standardInput, known, defaults, related);
    }

    /** The same, where a line of plain text never goes on with what the line before said. */
    public Inputs unrelatedLines() {
        return new Inputs(standardInput, format, defaults, false);
    }

    /** @throws Stop saying why the file cannot be opened */
    public void requireReadable(String name) throws IOException {
        if (!name.equals("-")) {
            openFile(name).close();
        }
    }

    /** @throws Stop saying why the file cannot be opened */
    public Items open(String name) throws IOException {
        if (name.equals("-") && document(format)) {
            return document(format, "-", standardInput);
        }
        if (name.equals("-")) {
            Utf8Lines lines = new Utf8Lines(standardInput);
            InputFormat known = format == InputFormat.AUTO ? sniff(lines) : format;
            return items(known, "-", lines, () -> {});
        }
        if (format == InputFormat.AUTO && InputFormat.oldFormat(name)) {
            throw new Stop(name + ": this kind of file is not read; save it as docx, xlsx, pptx, pdf or text (UTF-8)");
        }
        InputFormat known = format == InputFormat.AUTO ? InputFormat.ofName(name) : format;
        if (document(known)) {
            try (InputStream file = openFile(name)) {
                return document(known, name, file);
            }
        }
        InputStream file = openFile(name);
        return items(known, name, new Utf8Lines(file), file);
    }

    /** @throws Stop saying why the file cannot be opened */
    private static InputStream openFile(String name) throws IOException {
        try {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                throw new Stop(name + ": is a directory");
            }
            return Files.newInputStream(path);
        } catch (NoSuchFileException e) {
            throw new Stop(name + ": no such file", e);
        } catch (AccessDeniedException e) {
            throw new Stop(name + ": may not be read", e);
        } catch (InvalidPathException e) {
            throw new Stop("a file name with characters this locale cannot write; set LC_ALL=C.UTF-8", e);
        }
    }

    private Items items(InputFormat known, String source, Utf8Lines lines, Closeable resource) {
        return switch (known) {
            case JSONL -> new JsonLines(source, lines, resource, defaults);
            case SRT, VTT -> new Cues(source, lines, resource, defaults);
            case TEXT, AUTO -> new PlainText(source, lines, resource, defaults, related);
            case DOCX, XLSX, PPTX, PDF -> throw new IllegalArgumentException("a document has no lines");
        };
    }

    private static boolean document(InputFormat format) {
        return switch (format) {
            case DOCX, XLSX, PPTX, PDF -> true;
            case AUTO, TEXT, SRT, VTT, JSONL -> false;
        };
    }

    /** Documents are read whole: what they are made of does not stand in the order of the text. */
    private Items document(InputFormat known, String source, InputStream in) throws IOException {
        byte[] file = in.readNBytes(MAX_DOCUMENT + 1);
        if (file.length > MAX_DOCUMENT) {
            throw new Stop(source + ": larger than " + (MAX_DOCUMENT >> 20) + " MiB");
        }
        Passages passages =
                switch (known) {
                    case DOCX -> WordText.read(source, file);
                    case XLSX -> SheetText.read(source, file);
                    case PPTX -> SlideText.read(source, file);
                    case PDF -> PdfText.read(source, file);
                    case AUTO, TEXT, SRT, VTT, JSONL -> throw new IllegalArgumentException("no document: " + known);
                };
        return new DocumentItems(source, passages.list(), defaults);
    }

    private static InputFormat sniff(Utf8Lines lines) throws IOException {
        RawLine first = lines.peek();
        boolean object =
                first != null && first.text() != null && first.text().strip().matches("\\{\\s*(\"[\\s\\S]*|})");
        return object ? InputFormat.JSONL : InputFormat.TEXT;
    }
}
