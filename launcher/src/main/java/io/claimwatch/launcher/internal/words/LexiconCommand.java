package io.claimwatch.launcher.internal.words;

import io.claimwatch.launcher.internal.cli.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What lexicon editors need; does nothing by itself. */
@Command(
        name = "lexicon",
        mixinStandardHelpOptions = true,
        description = "Verifies, searches and explains the lexicon.")
public final class LexiconCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    private LexiconCommand() {}

    /** With its own commands. */
    public static CommandLine create(Streams streams) {
        return new CommandLine(new LexiconCommand())
                .addSubcommand(new VerifyCommand(streams))
                .addSubcommand(new SearchCommand(streams))
                .addSubcommand(new ExplainCommand(streams))
                .addSubcommand(new StatsCommand(streams));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "lexicon needs one of: "
                        + String.join(", ", spec.commandLine().getSubcommands().keySet()));
    }
}
