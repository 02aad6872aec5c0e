package io.claimwatch.lexicon.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The fast way (masks, anchors, pruning) against the plain one, on random patterns and random text. */
class MatchingOracleTest {
    private static final String[] CLASSES = {"treat", "disease", "time", "function", "not", "number", "percent"};
    private static final String[] WORDS = {
        "治疗", "治", "糖尿病", "高血压", "糖友", "天", "个月", "免疫力", "免某力", "不", "不能", "没有", "三", "百分之九十", "，", "。", "好", "的", "我",
        "病"
    };

    @Test
    void masksAndPruningNeverChangeAnAnswer() {
        Random random = new Random(2026);
        int matched = 0;
        for (int round = 0; round < 60; round++) {
            List<String> patterns = new ArrayList<>();
            while (patterns.size() < 12) {
                patterns.add(pattern(random, 0));
            }
            CompiledLexicon lexicon = SmallLexicon.compile(patterns.toArray(String[]::new));
            for (int i = 0; i < 60; i++) {
                Scan scan = lexicon.scan(null, text(random));
                Set<String> fast = told(lexicon.matches(scan));
                assertThat(fast).isEqualTo(told(lexicon.matchesPlainly(scan)));
                matched += fast.size();
            }
        }
        assertThat(matched).isGreaterThan(1_000);
    }

    @Test
    void aTextThatIsNotPromisingMatchesNothing() {
        Random random = new Random(117);
        int skipped = 0;
        for (int round = 0; round < 60; round++) {
            CompiledLexicon lexicon = SmallLexicon.compile(pattern(random, 0), pattern(random, 1), pattern(random, 1));
            for (int i = 0; i < 60; i++) {
                String text = text(random);
                if (lexicon.scanIfPromising(null, text) == null) {
                    skipped++;
                    assertThat(told(lexicon.matchesPlainly(lexicon.scan(null, text))))
                            .as(text)
                            .isEmpty();
                }
            }
        }
        assertThat(skipped).isGreaterThan(500);
    }

    @Test
    void entriesThatNobodyAsksForAreNotMatched() {
        Random random = new Random(17);
        int left = 0;
        for (int round = 0; round < 20; round++) {
            CompiledLexicon lexicon = SmallLexicon.compile(pattern(random, 0), pattern(random, 0), pattern(random, 1));
            for (int i = 0; i < 60; i++) {
                Scan scan = lexicon.scan(null, text(random));
                List<Match> asked = lexicon.matchesPlainly(scan).stream()
                        .filter(match -> match.entry().id().equals("zh-test-1"))
                        .toList();
                assertThat(told(lexicon.matches(scan, entry -> entry.id().equals("zh-test-1"))))
                        .isEqualTo(told(asked));
                left += asked.size();
            }
        }
        assertThat(left).isGreaterThan(50);
    }

    private static Set<String> told(List<Match> matches) {
        TreeSet<String> told = new TreeSet<>();
        for (Match match : matches) {
            told.add(match.pattern() + "@" + match.start() + "-" + match.end() + "~" + match.gaps());
        }
        return told;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int words = 1 + random.nextInt(12);
        for (int i = 0; i < words; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    private static String pattern(Random random, int depth) {
        if (depth >= 3 || random.nextInt(3) == 0) {
            return "{" + CLASSES[random.nextInt(CLASSES.length)] + "}";
        }
        String a = pattern(random, depth + 1);
        String b = pattern(random, depth + 1);
        int n = random.nextInt(8);
        return switch (random.nextInt(12)) {
            case 0 -> "fn:or(" + a + " " + b + ")";
            case 1 -> "fn:maxgaps(" + n + " fn:ordered(" + a + " " + b + "))";
            case 2 -> "fn:maxgaps(" + n + " fn:unordered(" + a + " " + b + "))";
            case 3 -> "fn:maxwidth(" + (n + 4) + " fn:ordered(" + a + " " + b + "))";
            case 4 -> "fn:phrase(" + a + " " + b + ")";
            case 5 -> "fn:within(" + a + " " + n + " " + b + ")";
            case 6 -> "fn:notWithin(" + a + " " + n + " " + b + ")";
            case 7 -> "fn:containing(" + a + " " + b + ")";
            case 8 -> "fn:notContainedBy(" + a + " " + b + ")";
            case 9 -> "fn:before(" + a + " " + b + ")";
            case 10 -> "fn:after(" + a + " " + b + ")";
            default -> "fn:maxgaps(" + n + " fn:atLeast(2 " + a + " " + b + " {treat}))";
        };
    }
}
