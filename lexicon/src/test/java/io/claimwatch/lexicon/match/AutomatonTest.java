package io.claimwatch.lexicon.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AutomatonTest {
    @Test
    void findsTermsInsideTerms() {
        assertThat(found(List.of("糖尿病", "糖尿", "尿病", "病"), "治糖尿病"))
                .containsExactlyInAnyOrder("糖尿病@1", "糖尿@1", "尿病@2", "病@3");
    }

    @Test
    void findsNothingInNothing() {
        assertThat(found(List.of("糖"), "")).isEmpty();
        assertThat(found(List.of(), "糖")).isEmpty();
    }

    @Test
    void findsWhatAPlainSearchFinds() {
        Random random = new Random(42);
        for (int round = 0; round < 400; round++) {
            TreeSet<String> terms = new TreeSet<>();
            int count = 1 + random.nextInt(60);
            for (int i = 0; i < count; i++) {
                terms.add(word(random, 1 + random.nextInt(5)));
            }
            List<String> list = List.copyOf(terms);
            String text = word(random, random.nextInt(80));
            assertThat(found(list, text)).isEqualTo(plainly(list, text));
        }
    }

    @Test
    void tellsTagsInTheOrderOfTheScan() {
        Random random = new Random(43);
        for (int round = 0; round < 200; round++) {
            TreeSet<String> terms = new TreeSet<>();
            for (int i = 1 + random.nextInt(60); i > 0; i--) {
                terms.add(word(random, 1 + random.nextInt(4)));
            }
            int[] tags = random.ints(terms.size(), 0, 1000).toArray();
            Automaton automaton = Automaton.of(List.copyOf(terms));
            char[] text = word(random, random.nextInt(80)).toCharArray();
            List<Integer> expected = new ArrayList<>();
            automaton.scan(text, text.length, (term, start, end) -> expected.add(tags[term]));
            int[] told = automaton.tagged(tags).tags(text, text.length, 1000);
            assertThat(told[0]).isEqualTo(expected.size());
            assertThat(Arrays.stream(told, 1, 1 + told[0]).boxed().toList()).isEqualTo(expected);
        }
    }

    @Test
    void givesUpWhereMoreTagsAreToldThanAskedFor() {
        Automaton automaton = Automaton.of(List.of("糖")).tagged(new int[] {7});
        assertThat(automaton.tags("糖糖糖".toCharArray(), 3, 3)).startsWith(3, 7, 7, 7);
        assertThat(automaton.tags("糖糖糖糖".toCharArray(), 4, 3)).isNull();
    }

    private static String word(Random random, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append((char) ('一' + random.nextInt(6)));
        }
        return out.toString();
    }

    private static Set<String> found(List<String> terms, String text) {
        TreeSet<String> hits = new TreeSet<>();
        Automaton.of(terms).scan(text.toCharArray(), text.length(), (term, start, end) -> {
            assertThat(text.substring(start, end)).isEqualTo(terms.get(term));
            hits.add(terms.get(term) + "@" + start);
        });
        return hits;
    }

    private static Set<String> plainly(List<String> terms, String text) {
        List<String> hits = new ArrayList<>();
        for (String term : terms) {
            for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
                hits.add(term + "@" + at);
            }
        }
        return new TreeSet<>(hits);
    }
}
