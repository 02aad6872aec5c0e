package io.claimwatch.launcher.internal.cli;

import picocli.CommandLine.IVersionProvider;

/** The version written into the jar by the build. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"claimwatch " + text()};
    }

    /** Such as {@code 0.1.0}; {@code development} outside a jar. */
    public static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
