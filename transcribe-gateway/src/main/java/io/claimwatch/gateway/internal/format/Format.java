package io.claimwatch.gateway.internal.format;

import java.util.List;

/**
 * How one recogniser writes what it heard. An instance reads one stream, in order, and keeps what it must remember of it;
 * it knows nothing of rooms, sequences and clocks. What the published documents do not show is {@link Heard.Nothing} with
 * {@link Silence#UNKNOWN_MESSAGE}, never a guess.
 */
@FunctionalInterface
public interface Format {
    /** What one message says; never throws for anything a sender may send. */
    List<Heard> read(String message);
}
