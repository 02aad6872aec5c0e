package io.claimwatch.lexicon.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GlanceTest {
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
    void tellsNumbersOfItsOwnByWhereTheyEndTheLongestFirst() {
        List<String> told = new ArrayList<>();
        new Glance(List.of("糖尿病", "尿病", "病人", "糖"), new int[] {7, 0, 7, 3})
                .scan("糖尿病人".toCharArray(), 4, (number, start, end) -> told.add(number + "@" + start + "-" + end));
        assertThat(told).containsExactly("3@0-1", "7@0-3", "0@1-3", "7@2-4");
    }

    @Test
    void findsEveryOneOfManyThatBeginAlike() {
        List<String> alike = new ArrayList<>();
        for (char c = '一'; c < '一' + 3_000; c++) {
            alike.add("甲乙" + c);
            alike.add("甲乙" + c + "丙");
        }
        String text = String.join("", alike);
        assertThat(found(alike, text)).isEqualTo(plainly(alike, text));
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
        new Glance(terms).scan(text.toCharArray(), text.length(), (term, start, end) -> {
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
