package io.claimwatch.launcher.internal.input;

import java.util.Iterator;
import java.util.List;

/** The passages of a document. One that breaks off in mid-sentence is the words before the next. */
final class DocumentItems implements Items {
    private final String source;
    private final Iterator<Passage> passages;
    private final Defaults defaults;
    private String before;
    private long number;

    DocumentItems(String source, List<Passage> passages, Defaults defaults) {
        this.source = source;
        this.passages = passages.iterator();
        this.defaults = defaults;
    }

    @Override
    public Item next() {
        if (!passages.hasNext()) {
            return null;
        }
        Passage passage = passages.next();
        number++;
        Item item = new Item(
                Long.toString(number),
                source,
                number,
                passage.location(),
                passage.text(),
                defaults.lang(),
                before,
                defaults.product(),
                null,
                null);
        before = Sentences.ended(passage.text()) ? null : passage.text();
        return item;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public boolean script() {
        return true;
    }

    @Override
    public void close() {}
}
