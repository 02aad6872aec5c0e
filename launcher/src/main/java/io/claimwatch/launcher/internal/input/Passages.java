package io.claimwatch.launcher.internal.input;

import io.claimwatch.launcher.internal.cli.Stop;
import java.util.ArrayList;
import java.util.List;

/** What was read of a document so far; bounded, so that no document can fill the memory. */
final class Passages {
    private static final int MOST = 200_000;
    private static final long MOST_CHARACTERS = 20_000_000;

    private final String source;
    private final List<Passage> list = new ArrayList<>();
    private long characters;

    Passages(String source) {
        this.source = source;
    }

    /** Blank ones are left out. */
    void add(String location, CharSequence text) {
        String words = text.toString().strip();
        if (words.isEmpty()) {
            return;
        }
        characters += words.length();
        if (list.size() == MOST || characters > MOST_CHARACTERS) {
            throw new Stop(source + ": too much text: more than " + MOST + " paragraphs or " + MOST_CHARACTERS
                    + " characters");
        }
        list.add(new Passage(location, words));
    }

    List<Passage> list() {
        return list;
    }
}
