package io.claimwatch.gateway.internal.format;

import java.util.Locale;

/** Why a message, or a part of one, brought no segment; counted by name. */
public enum Silence {
    /** The recogniser tells how it is: started, ended. */
    CONTROL,
    /** A kind of message that the published documents do not show. */
    UNKNOWN_MESSAGE,
    /** An utterance without words. */
    EMPTY,
    /** The same final once more. */
    DUPLICATE_FINAL,
    /** A hypothesis of an utterance whose final came before. */
    LATE_HYPOTHESIS,
    /** A hypothesis the sender does not want kept. */
    DROPPED_HYPOTHESIS,
    /** A translation, or the words it was made of, which came in their own message. */
    TRANSLATION;

    /** The name on the wire, such as {@code late-hypothesis}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
