package io.claimwatch.detector.internal;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** Words with a value each, found at a place of a text, the longest first. Only read; safe for all threads. */
final class WordTree<V> {
    /** Null without words: a trie of nothing cannot be walked. */
    private final DoubleArrayTrie<V> words;

    /** With which characters they begin: few do, and this is little to read. */
    private final BitSet begins = new BitSet();

    /**
     * A word found.
     *
     * @param end exclusive
     */
    record Word<V>(int end, V value) {}

    /** @param words none empty */
    WordTree(Map<String, V> words) {
        this.words = words.isEmpty() ? null : new DoubleArrayTrie<>(new TreeMap<>(words));
        words.keySet().forEach(word -> begins.set(word.charAt(0)));
    }

    /** The longest word that begins here; null if none does. */
    Word<V> longest(String text, int from) {
        if (!begins.get(text.charAt(from))) {
            return null;
        }
        V best = null;
        int end = from;
        int state = words.getBase()[0];
        for (int i = from; i < text.length(); i++) {
            state = words.transition(text.charAt(i), state);
            if (state < 0) {
                break;
            }
            V value = words.output(state);
            if (value != null) {
                best = value;
                end = i + 1;
            }
        }
        return best == null ? null : new Word<>(end, best);
    }
}
