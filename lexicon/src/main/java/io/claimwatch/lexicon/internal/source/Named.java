package io.claimwatch.lexicon.internal.source;

/**
 * One class, entry, exemption, codeword, law, article or profile as written.
 *
 * @param name its name or id and where that stands; an empty value if it has none
 * @param section what stands under it
 * @param document the file
 */
public record Named(Text name, Section section, Document document) {
    public String language() {
        return document.language();
    }

    /** The name with its language: {@code zh/disease}. */
    public String qualified() {
        return document.language() + "/" + name.value();
    }
}
