package io.claimwatch.launcher;

import io.claimwatch.launcher.internal.cli.RawArguments;
import io.claimwatch.launcher.internal.cli.Streams;

/** The command line of Claimwatch. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its status. */
    public static void main(String[] args) {
        Streams streams = Streams.ofProcess();
        int status = run(RawArguments.decode(args), streams);
        streams.flush();
        System.exit(status);
    }

    /** Runs one command on the given streams; 0 is well, 1 flagged or lost something, 2 wrong usage or input. */
    static int run(String[] args, Streams streams) {
        return CommandLines.create(streams).execute(args);
    }
}
