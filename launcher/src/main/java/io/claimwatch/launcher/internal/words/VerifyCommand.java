package io.claimwatch.launcher.internal.words;

import io.claimwatch.detector.ClaimDetector;
import io.claimwatch.launcher.internal.cli.Stop;
import io.claimwatch.launcher.internal.cli.Streams;
import io.claimwatch.launcher.internal.judge.Engine;
import io.claimwatch.lexicon.Lexicon;
import io.claimwatch.lexicon.LexiconException;
import io.claimwatch.lexicon.LexiconProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the files and runs every example; shows all mistakes at once, like a compiler. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks the lexicon's files and runs every example. Status: 0 well, 1 mistakes.")
final class VerifyCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "A lexicon directory; the built-in lexicon if none.")
    private Path directory;

    @Option(names = "--lexicon", paramLabel = "DIR", description = "The same.")
    private Path lexiconDirectory;

    @Option(names = "--remarks", description = "Also show what is no mistake but deserves a look.")
    private boolean remarks;

    VerifyCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Path from = directory == null ? lexiconDirectory : directory;
        if (from != null && !Files.isDirectory(from)) {
            throw new Stop(from + ": no such directory");
        }
        try (Lexicon lexicon = from == null ? Lexicon.load() : Lexicon.load(from)) {
            return examined(lexicon);
        } catch (LexiconException e) {
            return refused(e.problems());
        }
    }

    private int examined(Lexicon lexicon) {
        if (remarks) {
            lexicon.remarks().forEach(this::remark);
        }
        ExampleCheck examples = new ExampleCheck(Engine.of(lexicon).checker(), ClaimDetector.languages());
        List<LexiconProblem> problems = examples.problems(lexicon.data());
        if (remarks) {
            examples.unexercised(lexicon.data()).forEach(this::remark);
        }
        if (!problems.isEmpty()) {
            return refused(problems);
        }
        if (!ClaimDetector.languages().contains("en")) {
            streams.out().print("English is switched off: its examples were not run\n");
        }
        streams.out()
                .print("well: " + lexicon.data().entries().size() + " entries, "
                        + lexicon.data().exemptions().size() + " exemptions, " + examples.run() + " examples, version "
                        + lexicon.version() + "\n");
        return 0;
    }

    private void remark(LexiconProblem remark) {
        streams.out().print("remark: " + remark.render() + "\n");
    }

    private int refused(List<LexiconProblem> problems) {
        problems.forEach(problem -> streams.out().print(problem.render() + "\n"));
        streams.out().print(problems.size() + (problems.size() == 1 ? " mistake\n" : " mistakes\n"));
        return 1;
    }
}
