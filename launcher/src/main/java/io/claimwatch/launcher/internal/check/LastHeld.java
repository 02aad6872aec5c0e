package io.claimwatch.launcher.internal.check;

import io.claimwatch.launcher.internal.judge.Judged;
import io.claimwatch.launcher.internal.judge.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Hands answers of a script on, all but those from the last line with words in it: what the whole script lacks is shown
 * there, so that there stays one answer a line.
 */
final class LastHeld {
    private final Script script;
    private final Consumer<Judged> sink;
    private final List<Judged> held = new ArrayList<>();

    LastHeld(Script script, Consumer<Judged> sink) {
        this.script = script;
        this.sink = sink;
    }

    void add(Judged judged) {
        boolean words = script.add(judged.item());
        if (words || script.empty()) {
            release();
        }
        held.add(judged);
    }

    private void release() {
        held.forEach(sink);
        held.clear();
    }

    /** After the last line. */
    void end() {
        if (!script.empty()) {
            held.set(0, held.get(0).and(script.missing()));
        }
        release();
    }
}
