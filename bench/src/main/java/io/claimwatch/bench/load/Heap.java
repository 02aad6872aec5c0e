package io.claimwatch.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Java process holds after a full collection. */
final class Heap {
    private static final Pattern USED = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K");

    private Heap() {}

    /** Kibibytes; collects first, so call it beside no measurement. Needs a JDK. */
    static long live(ProcessHandle process) throws IOException, InterruptedException {
        command(process, "GC.run");
        Matcher used = USED.matcher(command(process, "GC.heap_info"));
        if (!used.find()) {
            throw new IOException("jcmd did not say how much of the heap is used");
        }
        return Long.parseLong(used.group(1));
    }

    private static String command(ProcessHandle process, String what) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process asked = new ProcessBuilder(jcmd, Long.toString(process.pid()), what)
                .redirectErrorStream(true)
                .start();
        try (InputStream said = asked.getInputStream()) {
            String text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            asked.waitFor();
            return text;
        }
    }
}
