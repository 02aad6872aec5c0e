package io.claimwatch.lexicon.internal.index;

import io.claimwatch.lexicon.Article;
import io.claimwatch.lexicon.Codeword;
import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.Example;
import io.claimwatch.lexicon.Exemption;
import io.claimwatch.lexicon.TermClass;
import io.claimwatch.lexicon.internal.index.Fields.Kind;
import io.claimwatch.lexicon.match.Pattern;
import io.claimwatch.lexicon.match.PatternSyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** Makes the documents of the index. */
final class DocumentMaker {
    private final Map<String, Article> articles;

    DocumentMaker(Map<String, Article> articles) {
        this.articles = articles;
    }

    Document of(String name, TermClass termClass) {
        Document document = document(Kind.CLASS, name, termClass);
        document.add(new TextField(Fields.TITLE, termClass.about(), Store.NO));
        for (String term : termClass.terms()) {
            document.add(new StringField(Fields.TERM, term, Store.NO));
            document.add(new TextField(Fields.WORDING, term, Store.NO));
        }
        return document;
    }

    Document of(Codeword codeword) {
        Document document = document(Kind.CODEWORD, codeword.said(), codeword);
        document.add(new StringField(Fields.TERM, codeword.said().toLowerCase(Locale.ROOT), Store.NO));
        return document;
    }

    Document of(Article article) {
        return document(Kind.ARTICLE, article.id(), article);
    }

    Document of(Exemption exemption) {
        return document(Kind.EXEMPTION, exemption.id(), exemption);
    }

    Document of(Entry entry) {
        Document document = document(Kind.ENTRY, entry.id(), entry);
        document.add(new TextField(Fields.TITLE, entry.title(), Store.NO));
        document.add(new TextField(Fields.CATEGORY, entry.category().wire(), Store.NO));
        for (Example example : entry.match()) {
            document.add(new TextField(Fields.EXAMPLE, example.text(), Store.NO));
        }
        patterns(entry, document);
        cited(entry).forEach(id -> law(id, document));
        return document;
    }

    private static Document document(Kind kind, String id, Object body) {
        Document document = new Document();
        document.add(new StringField(Fields.KIND, kind.name(), Store.YES));
        document.add(new StringField(Fields.ID, id, Store.YES));
        document.add(new StoredField(Fields.BODY, StoredForm.write(body)));
        return document;
    }

    /** A pattern that cannot be parsed is still kept; only its wording is not searched. */
    private static void patterns(Entry entry, Document document) {
        Set<String> classes = new TreeSet<>();
        for (String source : entry.patterns()) {
            try {
                Pattern pattern = Pattern.parse(source);
                classes.addAll(pattern.classes());
                pattern.literals().forEach(text -> document.add(new TextField(Fields.WORDING, text, Store.NO)));
            } catch (PatternSyntaxException e) {
                document.add(new TextField(Fields.WORDING, source, Store.NO));
            }
        }
        classes.forEach(name -> document.add(new StringField(Fields.CLASS, entry.language() + "/" + name, Store.NO)));
    }

    private void law(String id, Document document) {
        document.add(new TextField(Fields.LAW, id, Store.NO));
        Article article = articles.get(id);
        if (article != null) {
            document.add(new TextField(Fields.LAW, article.law(), Store.NO));
            document.add(new TextField(Fields.LAW, article.shortName() + article.article(), Store.NO));
        }
    }

    private static Set<String> cited(Entry entry) {
        Set<String> ids = new TreeSet<>(entry.basis().otherwise());
        Collection<List<String>> others = entry.basis().byProduct().values();
        others.forEach(ids::addAll);
        return ids;
    }
}
