package io.claimwatch.launcher.internal.records;

import io.claimwatch.launcher.internal.cli.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is kept of one room; does nothing by itself. */
@Command(
        name = "records",
        mixinStandardHelpOptions = true,
        description = "Hands out or erases all that is kept of one room.")
public final class RecordsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    private RecordsCommand() {}

    /** With its own commands. */
    public static CommandLine create(Streams streams) {
        return new CommandLine(new RecordsCommand())
                .addSubcommand(new ExportCommand(streams))
                .addSubcommand(new EraseCommand(streams));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "records needs one of: "
                        + String.join(", ", spec.commandLine().getSubcommands().keySet()));
    }
}
