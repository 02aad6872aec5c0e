package io.claimwatch.launcher;

import io.claimwatch.launcher.internal.cli.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one command as the command line would, with streams in memory and a small lexicon of our own. */
record Cli(int status, String out, String err) {
    static Cli run(String... args) {
        return run(new byte[0], args);
    }

    static Cli run(byte[] input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = Streams.of(new ByteArrayInputStream(input), out, err);
        int status = Main.run(args, streams);
        streams.flush();
        return new Cli(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The same with {@code --lexicon} and the words of standard input. */
    static Cli withSmallLexicon(String input, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--lexicon");
        all.add(smallLexicon().toString());
        return run(input.getBytes(StandardCharsets.UTF_8), all.toArray(String[]::new));
    }

    static Path smallLexicon() {
        try {
            return Path.of(Cli.class
                            .getResource("/small-lexicon/legal-basis.yaml")
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
