package io.claimwatch.gateway.internal.format;

import io.claimwatch.gateway.internal.read.Fault;

/** One thing a recogniser's message says, in the order of the message. */
public sealed interface Heard {
    /**
     * Words of one utterance; a hypothesis is replaced by the next words of the same utterance, a final stands.
     *
     * @param utterance tells utterances of one stream apart; may come again when a recogniser starts counting anew
     * @param beginMs milliseconds since the recogniser began to listen, or epoch milliseconds where the format says
     *     so; null if the message does not tell
     * @param endMs the same for the end
     * @param text as recognised; empty when nothing was left of the utterance
     */
    record Speech(String utterance, Long beginMs, Long endMs, String text, boolean isFinal) implements Heard {}

    /** An utterance begins: what follows under its name is new, even if the name was heard before. */
    record Opening(String utterance) implements Heard {}

    /** The recogniser itself reports a fault, so words may be missing; code and detail are the vendor's. */
    record Trouble(String code, String detail) implements Heard {}

    /** Understood, and no words in it. */
    record Nothing(Silence why) implements Heard {}

    /**
     * This part cannot be read; the others stand.
     *
     * @param part 1-based cue, segment or element inside the message; 0 for the whole message
     */
    record Faulty(int part, Fault fault, String detail) implements Heard {}
}
