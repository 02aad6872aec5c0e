package io.claimwatch.launcher;

import io.claimwatch.launcher.internal.audit.AuditCommand;
import io.claimwatch.launcher.internal.check.CheckCommand;
import io.claimwatch.launcher.internal.cli.Stop;
import io.claimwatch.launcher.internal.cli.Streams;
import io.claimwatch.launcher.internal.evaluate.EvaluateCommand;
import io.claimwatch.launcher.internal.records.RecordsCommand;
import io.claimwatch.launcher.internal.replay.ReplayCommand;
import io.claimwatch.launcher.internal.serve.ServeCommand;
import io.claimwatch.launcher.internal.words.LexiconCommand;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Puts the commands together and gives every failure the same end: one line, status 2. */
final class CommandLines {
    private CommandLines() {}

    static CommandLine create(Streams streams) {
        CommandLine line = new CommandLine(new RootCommand())
                .addSubcommand(new ServeCommand(streams))
                .addSubcommand(new CheckCommand(streams))
                .addSubcommand(new EvaluateCommand(streams))
                .addSubcommand(new ReplayCommand(streams))
                .addSubcommand(LexiconCommand.create(streams))
                .addSubcommand(AuditCommand.create(streams))
                .addSubcommand(RecordsCommand.create(streams));
        return line.setOut(writer(streams.out()))
                .setErr(writer(streams.err()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler(CommandLines::wrongUsage)
                .setExecutionExceptionHandler(CommandLines::failed);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static int wrongUsage(ParameterException problem, String[] ignored) {
        CommandLine line = problem.getCommandLine();
        line.getErr()
                .println("claimwatch: " + oneLine(problem.getMessage()) + nearest(problem) + " (see "
                        + line.getCommandSpec().qualifiedName() + " --help)");
        return CommandLine.ExitCode.USAGE;
    }

    private static String nearest(ParameterException problem) {
        if (problem instanceof CommandLine.UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            return near.isEmpty() ? "" : ", did you mean " + near.get(0) + "?";
        }
        return "";
    }

    private static int failed(Exception problem, CommandLine line, CommandLine.ParseResult ignored) {
        String message = problem instanceof Stop ? problem.getMessage() : problem.toString();
        line.getErr().println("claimwatch: " + oneLine(message));
        return CommandLine.ExitCode.USAGE;
    }

    private static String oneLine(String message) {
        return message == null ? "no message" : message.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
