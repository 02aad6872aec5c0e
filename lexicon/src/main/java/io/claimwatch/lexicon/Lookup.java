package io.claimwatch.lexicon;

import io.claimwatch.contract.LexiconLookup.ArticleInfo;
import io.claimwatch.contract.LexiconLookup.EntryInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Entries and articles as people read them. */
final class Lookup {
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Article> articles;

    Lookup(LexiconData data) {
        data.entries().forEach(entry -> entries.put(entry.id(), entry));
        articles = data.articles();
    }

    Optional<EntryInfo> entry(String id) {
        return Optional.ofNullable(entries.get(id)).map(Lookup::info);
    }

    List<ArticleInfo> articles(List<String> ids) {
        return ids.stream()
                .map(articles::get)
                .filter(Objects::nonNull)
                .map(Lookup::info)
                .toList();
    }

    private static EntryInfo info(Entry entry) {
        return new EntryInfo(
                entry.id(),
                entry.title(),
                entry.language(),
                entry.category(),
                entry.severity(),
                entry.patterns(),
                LexiconStats.cited(entry.basis()).toList(),
                entry.suggestion(),
                entry.match().stream().map(Example::text).toList(),
                entry.noMatch().stream().map(Example::text).toList());
    }

    private static ArticleInfo info(Article article) {
        return new ArticleInfo(
                article.id(),
                article.law(),
                article.article(),
                article.says(),
                article.saysEnglish(),
                article.penalty(),
                article.citable());
    }
}
