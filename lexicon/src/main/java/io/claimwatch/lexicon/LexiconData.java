package io.claimwatch.lexicon;

import java.util.List;
import java.util.Map;

/**
 * A whole lexicon as read from its files or its index, checked, ready to be compiled.
 *
 * @param classes by name, language prefix included ({@code zh/disease})
 * @param articles by id
 * @param version content hash, 12 hexadecimal digits
 */
public record LexiconData(
        Map<String, TermClass> classes,
        List<Codeword> codewords,
        List<Entry> entries,
        List<Exemption> exemptions,
        Map<String, Article> articles,
        String version) {
    public LexiconData {
        classes = Map.copyOf(classes);
        codewords = List.copyOf(codewords);
        entries = List.copyOf(entries);
        exemptions = List.copyOf(exemptions);
        articles = Map.copyOf(articles);
    }
}
