package io.claimwatch.launcher.internal.input;

import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Product;

/**
 * One thing to be judged: a line, a subtitle, a JSON object.
 *
 * @param id the sender's, or the line number
 * @param source name of the file, for people
 * @param line where it begins in its file, from 1
 * @param location a time code or the like; null where the line says it all
 * @param text null when it cannot be read
 * @param lang {@code zh}, {@code en} or {@code auto}
 * @param before the words before; null if none
 * @param product null if nothing is known
 * @param label what the right answer is, where the line says so; null otherwise
 * @param error why it cannot be read; null when it can
 */
public record Item(
        String id,
        String source,
        long line,
        String location,
        String text,
        String lang,
        String before,
        Product product,
        Label label,
        String error) {

    static Item unreadable(String id, String source, long line, String error) {
        return new Item(id, source, line, null, null, null, null, null, null, error);
    }

    public boolean readable() {
        return error == null;
    }

    public CheckRequest request() {
        return new CheckRequest(text, lang, before, product);
    }

    /**
     * What the right answer is.
     *
     * @param flag null: either answer is right
     * @param evident false when the facts were wrong, not the words
     * @param claim the claim category expected; null if the line does not say
     */
    public record Label(Boolean flag, boolean evident, String claim) {}
}
