package io.claimwatch.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingsTest {
    private final Findings findings = new Findings();

    @Test
    void whatMustNotBeIsAProblemWhenItIs() {
        findings.count("sent", 12_345);
        findings.none("lost", 0);
        findings.some("sent", 12_345);
        assertThat(findings.problems()).isEmpty();

        findings.none("double", 2);
        assertThat(findings.problems()).containsExactly("double: 2");
        assertThat(findings.lines()).hasSize(3).first().asString().contains("12,345");
    }

    @Test
    void whoObservedNothingHasShownNothing() {
        findings.some("flags seen", 0);
        assertThat(findings.problems()).containsExactly("nothing was observed: flags seen");
    }
}
