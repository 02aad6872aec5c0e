package io.claimwatch.launcher;

import io.claimwatch.launcher.internal.cli.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Does nothing by itself but say which commands there are. */
@Command(
        name = "claimwatch",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Finds claims the law does not allow in live commerce and puts them before a person who decides.")
final class RootCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine line = spec.commandLine();
        throw new ParameterException(
                line,
                "a command is needed: "
                        + String.join(", ", line.getSubcommands().keySet()));
    }
}
