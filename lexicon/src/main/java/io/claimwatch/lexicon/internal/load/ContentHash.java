package io.claimwatch.lexicon.internal.load;

import io.claimwatch.lexicon.Article;
import io.claimwatch.lexicon.BasisProfile;
import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.Example;
import io.claimwatch.lexicon.Exemption;
import io.claimwatch.lexicon.LawfulRule;
import io.claimwatch.lexicon.LexiconData;
import io.claimwatch.lexicon.TermClass;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The version of a lexicon: a hash over what it says. Where it is written (file, line, order, white space) does not
 * count, so that moving an entry changes no finding.
 */
public final class ContentHash {
    private static final int HEX_DIGITS = 12;

    private ContentHash() {}

    /** The same data with its version set. */
    public static LexiconData version(LexiconData data) {
        return new LexiconData(
                data.classes(), data.codewords(), data.entries(), data.exemptions(), data.articles(), of(data));
    }

    private static String of(LexiconData data) {
        List<String> lines = new ArrayList<>();
        data.classes().forEach((name, termClass) -> lines.add(line(name, termClass)));
        data.codewords().forEach(word -> lines.add(join("codeword", word.said(), word.means(), word.transform())));
        data.entries().forEach(entry -> lines.add(line(entry)));
        data.exemptions().forEach(exemption -> lines.add(line(exemption)));
        data.articles().values().forEach(article -> lines.add(line(article)));
        Collections.sort(lines);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String line(String name, TermClass c) {
        return join("class", name, c.about(), set(c.terms()), c.phonetic(), c.maskable(), c.cue(), list(c.products()));
    }

    private static String line(Entry e) {
        return join(
                "entry",
                e.id(),
                e.title(),
                e.language(),
                e.category(),
                e.severity(),
                e.confidence(),
                list(e.patterns()),
                set(e.products()),
                set(e.except()),
                list(e.lawful().stream().map(ContentHash::rule).toList()),
                basis(e.basis()),
                set(e.despite()),
                e.missing(),
                e.alone(),
                e.suggestion(),
                examples(e.match()),
                examples(e.noMatch()));
    }

    private static String line(Exemption e) {
        return join(
                "exemption",
                e.id(),
                e.title(),
                e.language(),
                set(e.categories()),
                set(e.entries()),
                list(e.patterns()),
                examples(e.cleared()),
                examples(e.left()));
    }

    private static String line(Article a) {
        return join(
                "article",
                a.id(),
                a.law(),
                a.shortName(),
                a.article(),
                a.says(),
                a.saysEnglish(),
                a.penalty(),
                a.inForce(),
                a.verified());
    }

    private static String rule(LawfulRule rule) {
        return join(set(rule.products()), rule.condition(), list(rule.functions()));
    }

    private static String basis(BasisProfile basis) {
        Map<String, Object> sorted = new TreeMap<>();
        basis.byProduct().forEach((product, ids) -> sorted.put(product.wire(), list(ids)));
        return join(list(basis.otherwise()), sorted);
    }

    private static String examples(List<Example> examples) {
        return list(examples.stream()
                .map(e -> join(e.text(), e.before(), e.product(), e.passport()))
                .toList());
    }

    private static String set(Collection<?> values) {
        return list(values.stream().map(String::valueOf).sorted().toList());
    }

    private static String list(List<?> values) {
        return join(values.toArray());
    }

    /** Each part with its length before it, so that no two contents read the same. */
    private static String join(Object... parts) {
        StringBuilder out = new StringBuilder();
        for (Object part : parts) {
            String text = String.valueOf(part);
            out.append(text.length()).append(':').append(text);
        }
        return out.toString();
    }
}
