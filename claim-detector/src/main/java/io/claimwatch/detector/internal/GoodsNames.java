package io.claimwatch.detector.internal;

import com.hankcs.hanlp.dictionary.other.CharTable;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.lexicon.LexiconData;
import io.claimwatch.lexicon.TermClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hears which goods a text names, by the lexicon's classes of names (those with {@code products}) and of pointing
 * words. Reads the plain words, once from left to right; immutable, safe for all threads.
 */
public final class GoodsNames {
    /** So many characters may stand between a pointing word and the name it points at: 这款(新疆的)枣. */
    private static final int REACH = 8;

    /** Knows no names: for a language without classes of them. */
    static final GoodsNames NONE = new GoodsNames();

    private static final String STOPS = "。！？!?；;，,、\n";

    private final WordTree<Mark> words;

    /** Those of them that point at what is on sale. */
    private final WordTree<Mark> pointers;

    /** What a word of the tree means. */
    private enum Kind {
        POINTER,
        WEAK_POINTER,
        CONSUME,
        BARRIER,
        NAME
    }

    /** A word may be several things: 茶 is a name, 上 a barrier and the beginning of a pointer. */
    private record Mark(String word, Kind kind, List<ProductCategory> products) {}

    private record Found(int start, int end, Mark mark) {}

    private GoodsNames() {
        words = new WordTree<>(Map.of());
        pointers = words;
    }

    /** The names of Chinese. */
    public GoodsNames(LexiconData data) {
        Map<String, Mark> marks = new HashMap<>();
        for (Map.Entry<String, TermClass> each : new TreeMap<>(data.classes()).entrySet()) {
            if (each.getKey().startsWith(Language.CHINESE + "/")) {
                add(each.getValue(), marks);
            }
        }
        words = new WordTree<>(marks);
        marks.values().removeIf(mark -> mark.kind() != Kind.POINTER);
        pointers = new WordTree<>(marks);
    }

    /** The first meaning of a word stays. */
    private static void add(TermClass named, Map<String, Mark> into) {
        Kind kind =
                switch (named.name()) {
                    case "goods-pointer" -> Kind.POINTER;
                    case "goods-pointer-weak" -> Kind.WEAK_POINTER;
                    case "goods-consume" -> Kind.CONSUME;
                    case "goods-barrier" -> Kind.BARRIER;
                    default -> named.products().isEmpty() ? null : Kind.NAME;
                };
        if (kind != null) {
            named.terms().forEach(term -> into.putIfAbsent(term, new Mark(term, kind, named.products())));
        }
    }

    /** All goods named, in order, if any is pointed at; else maybe none. */
    List<Goods> inIfPointedAt(String text) {
        String plain = plain(text);
        for (int at = 0; at < plain.length(); at++) {
            if (pointers.longest(plain, at) != null) {
                return named(plain);
            }
        }
        return List.of();
    }

    /** All goods named, in order; empty in most texts. */
    List<Goods> in(String text) {
        return named(plain(text));
    }

    private List<Goods> named(String plain) {
        List<Goods> named = new ArrayList<>(0);
        Found pointer = null;
        int at = 0;
        while (at < plain.length()) {
            Found found = longest(plain, at);
            if (found == null) {
                pointer = STOPS.indexOf(plain.charAt(at)) >= 0 ? null : pointer;
                at++;
            } else if (found.mark().kind() == Kind.NAME) {
                Found head = head(plain, found);
                named.add(goods(pointer, found, head));
                pointer = null;
                at = head.end();
            } else {
                pointer = found.mark().kind() == Kind.BARRIER ? null : found;
                at = found.end();
            }
        }
        return named;
    }

    private static Goods goods(Found pointer, Found first, Found head) {
        int gap = pointer == null ? Integer.MAX_VALUE : first.start() - pointer.end();
        Goods.How how = Goods.How.MENTIONED;
        if (gap <= REACH && pointer.mark().kind() == Kind.POINTER) {
            how = Goods.How.POINTED_AT;
        } else if (gap <= (pointer != null && pointer.mark().kind() == Kind.CONSUME ? 1 : REACH)) {
            how = Goods.How.HANDLED;
        }
        return new Goods(head.mark().word(), head.mark().products(), how);
    }

    /** 胶原蛋白面膜 is a mask: the last name of a row is what it is. */
    private Found head(String text, Found first) {
        Found head = first;
        Found next = first;
        while (next != null) {
            head = next;
            int from = head.end() < text.length() && text.charAt(head.end()) == '的' ? head.end() + 1 : head.end();
            next = from < text.length() ? longest(text, from) : null;
            next = next == null || next.mark().kind() != Kind.NAME ? null : next;
        }
        return head;
    }

    private Found longest(String text, int at) {
        WordTree.Word<Mark> word = words.longest(text, at);
        return word == null ? null : new Found(at, word.end(), word.value());
    }

    /** Simplified, narrow, lower case; one character each, so that nothing moves. */
    private static String plain(String text) {
        char[] plain = text.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = CharTable.convert(plain[i]);
        }
        return new String(plain);
    }
}
