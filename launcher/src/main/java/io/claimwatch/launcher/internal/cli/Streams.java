package io.claimwatch.launcher.internal.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a command reads and writes; always UTF-8, whatever the locale says. */
public record Streams(InputStream in, PrintStream out, PrintStream err) {
    /** The streams of this process; {@code out} is buffered and must be flushed. */
    public static Streams ofProcess() {
        return of(
                System.in,
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                new FileOutputStream(FileDescriptor.err));
    }

    public static Streams of(InputStream in, OutputStream out, OutputStream err) {
        return new Streams(
                in,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    public void flush() {
        out.flush();
        err.flush();
    }
}
