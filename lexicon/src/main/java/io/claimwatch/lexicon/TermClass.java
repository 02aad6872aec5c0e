package io.claimwatch.lexicon;

import io.claimwatch.contract.ProductCategory;
import java.util.List;

/**
 * A named list of terms, such as {@code disease}: what patterns are put together from.
 *
 * @param name lower case with hyphens, unique inside a language
 * @param about what belongs here, for people
 * @param terms simplified, lower case, already expanded (templates and included classes resolved), without repeats
 * @param phonetic whether its terms may be heard by their sound
 * @param maskable whether a term of three characters or more may have one of them hidden (免某力)
 * @param cue a cue (negation, question, 最) makes no candidate by itself
 * @param products for a class of names of goods: what goods of such a name can be, the likeliest first; empty for all
 *     other classes
 */
public record TermClass(
        String name,
        String about,
        List<String> terms,
        boolean phonetic,
        boolean maskable,
        boolean cue,
        List<ProductCategory> products) {
    public TermClass {
        terms = List.copyOf(terms);
        products = List.copyOf(products);
    }

    /** A class that names no goods. */
    public TermClass(String name, String about, List<String> terms, boolean phonetic, boolean maskable, boolean cue) {
        this(name, about, terms, phonetic, maskable, cue, List.of());
    }
}
