package io.claimwatch.launcher.internal.audit;

import io.claimwatch.launcher.internal.cli.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What auditors need; does nothing by itself. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "Checks the audit log.")
public final class AuditCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    private AuditCommand() {}

    /** With its own commands. */
    public static CommandLine create(Streams streams) {
        return new CommandLine(new AuditCommand()).addSubcommand(new VerifyCommand(streams));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "audit needs: verify");
    }
}
