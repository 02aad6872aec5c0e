package io.claimwatch.lexicon.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.lexicon.Entry;
import io.claimwatch.lexicon.Lexicon;
import io.claimwatch.lexicon.LexiconData;
import io.claimwatch.lexicon.LexiconException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrdinaryTalkTest {
    private static int reach(String language, Function<String, Collection<String>> terms, String pattern)
            throws PatternSyntaxException {
        return new OrdinaryTalk(language, terms)
                .reachedBy(Pattern.parse(pattern))
                .size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"的", "fn:or(糖尿病 的)", "fn:notWithin(的 3 糖尿病)", "fn:notContaining(的 糖尿病)"})
    void isReachedByWhatStandsEverywhere(String pattern) throws PatternSyntaxException {
        assertThat(reach("zh", name -> List.of(), pattern)).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"糖尿病", "fn:maxgaps(9 fn:ordered(的 糖尿病))", "fn:within(的 3 糖尿病)", "{none}"})
    void isNotReachedByWhatNeedsAClaim(String pattern) throws PatternSyntaxException {
        assertThat(reach("zh", name -> List.of(), pattern)).isZero();
    }

    @Test
    void countsWholeWordsInEnglish() throws PatternSyntaxException {
        assertThat(reach("en", name -> List.of("the"), "{x}")).isGreaterThan(10);
        assertThat(reach("en", name -> List.of("th"), "{x}")).isZero();
    }

    @Test
    void isHardlyReachedByTheRealLexicon() throws LexiconException, PatternSyntaxException {
        try (Lexicon real = Lexicon.load()) {
            LexiconData data = real.data();
            for (Entry entry : data.entries()) {
                OrdinaryTalk talk = new OrdinaryTalk(
                        entry.language(),
                        name -> data.classes().containsKey(entry.language() + "/" + name)
                                ? data.classes()
                                        .get(entry.language() + "/" + name)
                                        .terms()
                                : List.of());
                for (String pattern : entry.patterns()) {
                    assertThat(talk.reachedBy(Pattern.parse(pattern)).size())
                            .as("%s: %s", entry.id(), pattern)
                            .isLessThanOrEqualTo(talk.size() / 5);
                }
            }
        }
    }
}
