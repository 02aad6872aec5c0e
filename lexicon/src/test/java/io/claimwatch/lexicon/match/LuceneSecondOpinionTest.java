package io.claimwatch.lexicon.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.junit.jupiter.api.Test;

/**
 * Whatever Lucene's intervals find over single characters, ours find. Not the other way round: Lucene keeps minimal
 * intervals only, so of 糖尿 and 糖尿病 it measures from the shorter one.
 */
class LuceneSecondOpinionTest {
    private static final List<String> TREAT = List.of("治疗", "治", "疗", "根治", "治好");
    private static final List<String> DISEASE = List.of("糖尿病", "糖尿", "高血压", "血压", "病");
    private static final List<String> TIME = List.of("天", "个月", "月");
    private static final String[] WORDS = {"治疗", "根治", "糖尿病", "高血压", "病", "天", "个月", "好", "的", "我", "吃"};

    private record Pair(String pattern, IntervalsSource source) {}

    @Test
    void findsWhateverLuceneFinds() {
        Random random = new Random(5);
        int found = 0;
        for (int round = 0; round < 200; round++) {
            Pair pair = pair(random);
            CompiledLexicon lexicon = SmallLexicon.compile(pair.pattern());
            for (int i = 0; i < 20; i++) {
                String text = text(random);
                boolean theirs = search(text, pair.source());
                Scan scan = lexicon.scan(null, text);
                if (theirs) {
                    found++;
                    assertThat(lexicon.matches(scan))
                            .as(pair.pattern() + " in " + text)
                            .isNotEmpty();
                }
            }
        }
        assertThat(found).isGreaterThan(200);
    }

    private static Pair pair(Random random) {
        int gaps = random.nextInt(6);
        IntervalsSource treat = anyOf(TREAT);
        IntervalsSource disease = anyOf(DISEASE);
        IntervalsSource time = anyOf(TIME);
        return switch (random.nextInt(4)) {
            case 0 ->
                new Pair(
                        "fn:maxgaps(" + gaps + " fn:ordered({treat} {disease}))",
                        Intervals.maxgaps(gaps, Intervals.ordered(treat, disease)));
            case 1 ->
                new Pair(
                        "fn:maxgaps(" + gaps + " fn:unordered({time} {disease}))",
                        Intervals.maxgaps(gaps, Intervals.unorderedNoOverlaps(time, disease)));
            case 2 ->
                new Pair(
                        "fn:maxgaps(" + gaps + " fn:ordered(fn:or({treat} {time}) {disease} {time}))",
                        Intervals.maxgaps(gaps, Intervals.ordered(Intervals.or(treat, time), disease, time)));
            default -> new Pair("fn:phrase({treat} {disease})", Intervals.phrase(treat, disease));
        };
    }

    private static IntervalsSource anyOf(List<String> terms) {
        return Intervals.or(
                terms.stream().map(term -> Intervals.phrase(term.split(""))).toArray(IntervalsSource[]::new));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    private static boolean search(String text, IntervalsSource source) {
        MemoryIndex index = new MemoryIndex();
        index.addField("text", new Characters(text));
        return index.search(new IntervalQuery("text", source)) > 0;
    }

    /** One token a character. */
    private static final class Characters extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final String text;
        private int at;

        Characters(String text) {
            this.text = text;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (at == text.length()) {
                return false;
            }
            term.append(text.charAt(at++));
            return true;
        }
    }
}
