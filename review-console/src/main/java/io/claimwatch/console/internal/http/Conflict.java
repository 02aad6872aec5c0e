package io.claimwatch.console.internal.http;

/**
 * Who was faster, and when; each null when unknown.
 *
 * @param what {@code leased}, {@code decided}, {@code changed}, {@code too-late}, {@code exists} or {@code own-account}
 * @param until when their lease ends
 * @param version the case's version now
 */
public record Conflict(String what, String by, Long at, Long until, Long version) {
    public static Conflict of(String what) {
        return new Conflict(what, null, null, null, null);
    }
}
