package io.claimwatch.launcher.internal.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Arguments as they were typed. In a C locale the JVM turns every Chinese character of an argument into U+FFFD; the
 * kernel still has the bytes.
 */
public final class RawArguments {
    private static final Path KERNEL = Path.of("/proc/self/cmdline");

    private RawArguments() {}

    public static String[] decode(String[] args) {
        boolean garbled = Arrays.stream(args).anyMatch(RawArguments::garbled);
        if (!garbled || !Files.isReadable(KERNEL)) {
            return args;
        }
        try {
            return tail(Files.readAllBytes(KERNEL), args);
        } catch (IOException e) {
            // A kernel without this file: the garbled arguments are all there is.
            return args;
        }
    }

    /** The last {@code args.length} of the NUL-ended strings; {@code args} itself if there are fewer. */
    static String[] tail(byte[] commandLine, String[] args) {
        String[] all = new String(commandLine, StandardCharsets.UTF_8).split("\0", -1);
        int end = all.length - 1;
        int start = end - args.length;
        return start < 0 ? args : Arrays.copyOfRange(all, start, end);
    }

    private static boolean garbled(String arg) {
        return arg.chars().anyMatch(c -> c == '\uFFFD' || c >= 0xDC80 && c <= 0xDCFF);
    }
}
