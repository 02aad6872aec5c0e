package io.claimwatch.callbacks.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Looks names up. Blocks. */
@FunctionalInterface
public interface Names {
    /** By the system's resolver. */
    Names SYSTEM = host -> InetAddress.getAllByName(host);

    /** All addresses, at least one. */
    InetAddress[] lookUp(String host) throws UnknownHostException;
}
