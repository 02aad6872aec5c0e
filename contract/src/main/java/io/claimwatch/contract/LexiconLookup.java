package io.claimwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/** What people may look up in the lexicon: an entry, an article, a search by words. Safe for all threads. */
public interface LexiconLookup {
    /** Content hash of the lexicon now in use. */
    String version();

    Optional<EntryInfo> entry(String id);

    /** Known articles only, in the order asked. */
    List<ArticleInfo> articles(List<String> ids);

    /** By wording, law, category or id; best first. */
    List<EntryInfo> search(String words, int limit);

    /**
     * An entry as people read it.
     *
     * @param basis article ids that it can break, for any product
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryInfo(
            String id,
            String title,
            String language,
            ClaimCategory category,
            Severity severity,
            List<String> patterns,
            List<String> basis,
            String suggestion,
            List<String> matches,
            List<String> matchesNot) {}

    /**
     * An article as people read it.
     *
     * @param says in our words
     * @param citable false: "to be checked by counsel", never shown as a citation
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ArticleInfo(
            String id, String law, String article, String says, String saysEnglish, String penalty, boolean citable) {}
}
