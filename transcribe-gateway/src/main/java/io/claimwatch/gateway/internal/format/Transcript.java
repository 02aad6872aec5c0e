package io.claimwatch.gateway.internal.format;

import io.claimwatch.contract.Segment;
import io.claimwatch.gateway.internal.read.Fault;
import io.claimwatch.gateway.internal.read.Refusal;
import io.claimwatch.gateway.internal.read.Words;
import java.time.InstantSource;
import java.util.List;

/**
 * One stream of one recogniser as segments of a lane: each utterance gets one sequence, which its hypotheses share with
 * its final. The vendor's numbers only tell utterances apart; they start again with every connection, and were they
 * sequences, what was said after that would pass for a duplicate.
 *
 * <p>A vendor's clock may jump: no utterance is put before the start of the one before it, nor into the future. Confined
 * to the stream's context.
 */
public final class Transcript {
    private static final long EPOCH_FROM = 100_000_000_000L;
    private static final long AHEAD_MS = 60_000;
    private static final int SHOWN = 200;

    private final Format format;
    private final Stream stream;
    private final InstantSource clock;
    private final int textUnits;
    private final Listener listener;
    private final Utterances utterances = new Utterances();
    private final long firstSequence;
    private long startedAt;
    private boolean anchored;
    private long slots;
    private long lastFinal = -1;
    private long floor;

    /**
     * @param firstSequence sequence of the first utterance
     * @param textUnits longest text in UTF-16 units
     */
    public Transcript(
            Format format, Stream stream, long firstSequence, int textUnits, InstantSource clock, Listener listener) {
        this.format = format;
        this.stream = stream;
        this.firstSequence = firstSequence;
        this.textUnits = textUnits;
        this.clock = clock;
        this.listener = listener;
        this.startedAt = stream.startedAt() == null ? clock.millis() : stream.startedAt();
        this.anchored = stream.startedAt() != null || !stream.backfill();
        this.floor = startedAt;
    }

    /** @param line the 1-based number under which the sender knows the message */
    public void read(int line, String message) {
        List<Heard> heard = format.read(message);
        if (!anchored) {
            anchor(heard);
        }
        for (int i = 0; i < heard.size(); i++) {
            // A message with many parts is a document, whose parts are counted.
            take(heard.size() > 1 ? Math.max(line, i + 1) : line, heard.get(i));
        }
    }

    /** What is over has ended by now; a document tells how long it was. */
    private void anchor(List<Heard> heard) {
        long length = heard.stream()
                .filter(Heard.Speech.class::isInstance)
                .map(Heard.Speech.class::cast)
                .map(speech -> speech.endMs() == null ? speech.beginMs() : speech.endMs())
                .filter(end -> end != null && end < EPOCH_FROM)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        startedAt -= length;
        floor = startedAt;
        anchored = true;
    }

    /** The stream is over: what was heard last stands, though no final came. */
    public void end(int line) {
        utterances.open().forEach(each -> stands(line, each));
    }

    private void take(int line, Heard heard) {
        if (heard instanceof Heard.Speech speech) {
            speech(line, speech);
        } else if (heard instanceof Heard.Opening opening) {
            opening(line, opening.utterance());
        } else if (heard instanceof Heard.Nothing nothing) {
            listener.silent(nothing.why());
        } else if (heard instanceof Heard.Faulty faulty) {
            String where = faulty.part() > 0 ? "part " + faulty.part() + " " : "";
            listener.refused(new Refusal(line, null, faulty.fault(), where + faulty.detail()));
        } else if (heard instanceof Heard.Trouble trouble) {
            listener.refused(new Refusal(
                    line,
                    null,
                    Fault.VENDOR_ERROR,
                    "the recogniser reported " + shown(trouble.code() + ": " + trouble.detail())
                            + "; words may be missing here"));
        }
    }

    /** A recogniser that starts the same utterance again heard the first one to no end; its words stand. */
    private void opening(int line, String name) {
        Utterances.Known known = utterances.get(name);
        if (known != null && !known.closed()) {
            stands(line, known);
        }
        utterances.forget(name);
        listener.silent(Silence.CONTROL);
    }

    private void speech(int line, Heard.Speech speech) {
        Utterances.Known known = utterances.get(speech.utterance());
        if (known != null && known.closed()) {
            Silence repeat = known.repeats(speech);
            if (repeat != null) {
                listener.silent(repeat);
                return;
            }
            known = null;
        }
        if (speech.text().isBlank() && (known == null || !known.shown() || !speech.isFinal())) {
            close(known, speech);
            listener.silent(Silence.EMPTY);
            return;
        }
        if (known == null) {
            known = utterances.open(speech.utterance(), slots++, start(speech.beginMs()));
            Utterances.Known eldest = utterances.eldestBeyond();
            if (eldest != null && !eldest.closed()) {
                stands(line, eldest);
            }
        }
        known.heard(speech);
        if (speech.isFinal()) {
            known.close();
            emit(line, known, speech.text(), true);
        } else if (stream.hypotheses()) {
            known.show();
            emit(line, known, speech.text(), false);
        } else {
            listener.silent(Silence.DROPPED_HYPOTHESIS);
        }
    }

    private void close(Utterances.Known known, Heard.Speech speech) {
        if (known != null && speech.isFinal()) {
            known.heard(speech);
            known.close();
        }
    }

    private void stands(int line, Utterances.Known known) {
        known.close();
        if (!known.text().isBlank()) {
            emit(line, known, known.text(), true);
        }
    }

    private void emit(int line, Utterances.Known known, String text, boolean isFinal) {
        Fault fault = text.length() > textUnits ? Fault.TOO_LONG : Fault.BAD_CHARACTER;
        String wrong = text.length() > textUnits
                ? "has " + text.length() + " UTF-16 units, at most " + textUnits + " are allowed"
                : Words.fault(text);
        if (wrong != null) {
            listener.refused(new Refusal(line, "text", fault, wrong));
            return;
        }
        if (isFinal) {
            // Overtaken by a later utterance's final: under its own number it would pass for a duplicate.
            known.slot(known.slot() > lastFinal ? known.slot() : slots++);
            lastFinal = known.slot();
            floor = Math.max(floor, known.start());
        }
        long end = known.endMs() == null ? known.start() : Math.max(known.start(), placed(known.endMs()));
        listener.segment(
                line,
                new Segment(
                        stream.lane().tenant(),
                        stream.lane().source(),
                        stream.lane().room(),
                        stream.lane().session(),
                        firstSequence + known.slot(),
                        known.start(),
                        end,
                        text,
                        stream.lang(),
                        isFinal,
                        stream.channel(),
                        stream.productId(),
                        clock.millis()));
    }

    private long start(Long begin) {
        long otherwise = stream.backfill() ? floor : clock.millis();
        if (begin == null) {
            return otherwise;
        }
        long placed = placed(begin);
        return placed < floor ? otherwise : placed;
    }

    private long placed(long ms) {
        long at = ms >= EPOCH_FROM ? ms : startedAt + ms;
        long now = clock.millis();
        return at > now + AHEAD_MS ? Math.max(now, floor) : at;
    }

    private static String shown(String vendors) {
        StringBuilder shown = new StringBuilder();
        vendors.codePoints()
                .limit(SHOWN)
                .forEach(c -> shown.appendCodePoint(Character.isISOControl(c) || c > 0xD7FF && c < 0xE000 ? '?' : c));
        return shown.toString();
    }

    /** Told what became of each message, in order. */
    public interface Listener {
        void segment(int line, Segment segment);

        void refused(Refusal refusal);

        void silent(Silence why);
    }
}
