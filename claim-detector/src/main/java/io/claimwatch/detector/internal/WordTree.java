package io.claimwatch.detector.internal;

import java.util.HashMap;
import java.util.Map;

/** Words with a value each, found at a place of a text, the longest first. Filled once, then only read. */
final class WordTree<V> {
    private final Node<V> root = new Node<>();

    private static final class Node<V> {
        private final Map<Character, Node<V>> next = new HashMap<>(4);
        private V value;
    }

    /**
     * A word found.
     *
     * @param end exclusive
     */
    record Word<V>(int end, V value) {}

    /** The first value of a word stays. */
    void put(String word, V value) {
        Node<V> node = root;
        for (int i = 0; i < word.length(); i++) {
            node = node.next.computeIfAbsent(word.charAt(i), c -> new Node<>());
        }
        node.value = node.value == null ? value : node.value;
    }

    /** The longest word that begins here; null if none does. */
    Word<V> longest(String text, int from) {
        Node<V> node = root;
        Word<V> best = null;
        for (int i = from; i < text.length(); i++) {
            node = node.next.get(text.charAt(i));
            if (node == null) {
                return best;
            }
            if (node.value != null) {
                best = new Word<>(i + 1, node.value);
            }
        }
        return best;
    }
}
