package io.claimwatch.lexicon.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.ProductCategory;
import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.Example;
import io.claimwatch.lexicon.Lexicon;
import io.claimwatch.lexicon.LexiconException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random and mutated text against the real lexicon: every short cut against the long way, and evidence inside the text.
 * Runs for {@code -Dfuzz.seconds} (default 3) from {@code -Dfuzz.seed}; a failure names the seed and the text. Unless told,
 * the seed is the lexicon's version, so that a build can be repeated and each new lexicon meets other texts.
 */
class FuzzTest {
    private static final String ODDITIES = "某母和什么小的能治糖尿病九0一月巴zhi-，。？！*🔥\u200b\ud83d\udc00\uffff";

    private static final List<ProductCategory> GOODS = List.of(ProductCategory.values());

    private static final List<Disguises> DISGUISES = List.of(Disguises.values());

    private static CompiledLexicon lexicon;
    private static List<String> sentences;
    private static long versionOfLexicon;

    @BeforeAll
    static void load() throws LexiconException {
        sentences = new ArrayList<>();
        try (Lexicon real = Lexicon.load()) {
            lexicon = CompiledLexicon.compile(real.data(), "zh");
            versionOfLexicon = Long.parseLong(real.version(), 16);
            for (Entry entry : real.data().entries()) {
                if (entry.language().equals("zh")) {
                    entry.match().stream().map(Example::text).forEach(sentences::add);
                }
            }
        }
    }

    @Test
    void shortCutsNeverChangeAnAnswer() {
        long seed = Long.getLong("fuzz.seed", versionOfLexicon);
        long until = System.nanoTime() + Long.getLong("fuzz.seconds", 3L) * 1_000_000_000L;
        Random random = new Random(seed);
        do {
            String text = text(random);
            agreesOn(text, "seed " + seed + ", text " + escaped(text));
        } while (System.nanoTime() < until);
    }

    @ParameterizedTest
    @ValueSource(strings = "专柜正品1🔥一折i折抢")
    void textsOnceFoundByChanceStayRight(String text) {
        agreesOn(text, text);
    }

    private static void agreesOn(String text, String told) {
        Scan scan = lexicon.scan(null, text);
        Scan wholly = lexicon.scanWholly(null, text);
        assertThat(hits(scan)).as(told).isEqualTo(hits(wholly));
        Set<String> matches = matches(lexicon.matches(scan));
        assertThat(matches).as(told).isEqualTo(matches(lexicon.matchesPlainly(scan)));
        if (lexicon.scanIfPromising(null, text) == null) {
            assertThat(entries(lexicon.matches(scan))).as(told).isEmpty();
        }
        ProductCategory goods = GOODS.get(Math.floorMod(text.hashCode(), GOODS.size()));
        if (lexicon.scanIfPromising(null, text, entry -> speaksOf(entry, goods)) == null) {
            assertThat(entries(lexicon.matches(scan, entry -> speaksOf(entry, goods))))
                    .as(told + ", of " + goods)
                    .isEmpty();
        }
        insideTheText(scan, told);
    }

    private static boolean speaksOf(Entry entry, ProductCategory goods) {
        return entry.ofAllGoods()
                || (entry.products().isEmpty() || entry.products().contains(goods))
                        && !entry.except().contains(goods);
    }

    private static void insideTheText(Scan scan, String told) {
        for (int hit = 0; hit < scan.hitCount(); hit++) {
            int start = scan.content().originalStart(scan.hitStart(hit));
            int end = scan.content().originalEnd(scan.hitEnd(hit));
            assertThat(start).as(told).isBetween(0, end - 1);
            assertThat(end)
                    .as(told)
                    .isLessThanOrEqualTo(scan.content().original().length());
        }
    }

    private static String text(Random random) {
        String text = sentences.get(random.nextInt(sentences.size()));
        int times = random.nextInt(5);
        for (int i = 0; i < times && text.length() > 1; i++) {
            text = DISGUISES.get(random.nextInt(DISGUISES.size())).apply(text, random);
        }
        StringBuilder out = new StringBuilder(text);
        for (int i = random.nextInt(4); i > 0; i--) {
            out.insert(random.nextInt(out.length() + 1), ODDITIES.charAt(random.nextInt(ODDITIES.length())));
        }
        return out.toString();
    }

    private static Set<String> hits(Scan scan) {
        Set<String> told = new TreeSet<>();
        for (int hit = 0; hit < scan.hitCount(); hit++) {
            told.add(scan.hitTerm(hit) + "@" + scan.hitStart(hit) + "-" + scan.hitEnd(hit) + scan.hitTentative(hit));
        }
        return told;
    }

    private static Set<String> matches(List<Match> matches) {
        Set<String> told = new TreeSet<>();
        matches.forEach(match -> told.add(match.pattern() + "@" + match.start() + "-" + match.end()));
        return told;
    }

    private static Set<String> entries(List<Match> matches) {
        Set<String> told = new TreeSet<>();
        matches.stream().filter(match -> match.entry() != null).forEach(match -> told.add(match.pattern()));
        return told;
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.chars()
                .forEach(c -> out.append(
                        Character.isSurrogate((char) c) ? String.format(Locale.ROOT, "\\u%04x", c) : (char) c));
        return out.toString();
    }
}
