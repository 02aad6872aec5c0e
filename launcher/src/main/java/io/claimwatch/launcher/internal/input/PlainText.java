package io.claimwatch.launcher.internal.input;

import io.claimwatch.launcher.internal.cli.Stop;
import java.io.Closeable;
import java.io.IOException;

/**
 * A line of text each, blank lines too, so that answers and lines can be laid side by side. A line that goes on where
 * the one before broke off in mid-sentence gets that one as the words before, unless the lines are said to be unrelated.
 */
final class PlainText implements Items {
    private final String source;
    private final Utf8Lines lines;
    private final Closeable resource;
    private final Defaults defaults;
    private final boolean related;
    private String before;

    /** @param related whether the lines are one speech; not so captions or reviews, each somebody else's */
    PlainText(String source, Utf8Lines lines, Closeable resource, Defaults defaults, boolean related) {
        this.source = source;
        this.lines = lines;
        this.resource = resource;
        this.defaults = defaults;
        this.related = related;
    }

    @Override
    public Item next() throws IOException {
        RawLine raw = lines.next();
        if (raw == null) {
            return null;
        }
        if (raw.error() != null) {
            throw new Stop(source + ":" + raw.number() + ": " + raw.error());
        }
        String text = raw.text();
        Item item = new Item(
                Long.toString(raw.number()),
                source,
                raw.number(),
                null,
                text,
                defaults.lang(),
                before,
                defaults.product(),
                null,
                null);
        before = !related || text.isBlank() || Sentences.ended(text) ? null : text;
        return item;
    }

    @Override
    public boolean ready() throws IOException {
        return lines.ready();
    }

    @Override
    public boolean script() {
        return !source.equals("-");
    }

    @Override
    public void close() throws IOException {
        resource.close();
    }
}
