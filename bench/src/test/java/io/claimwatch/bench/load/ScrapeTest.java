package io.claimwatch.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Reading the server's metrics. */
class ScrapeTest {
    @Test
    void countersAreFoundByTheirName() {
        Scrape scrape = Scrape.of("# HELP x y\n# TYPE x counter\nflags_total 1.2E3\nlag 0.0\n");
        assertThat(scrape.count("flags_total")).isEqualTo(1_200);
        assertThat(scrape.count("lag")).isZero();
        assertThat(scrape.count("absent")).isZero();
    }

    @Test
    void aTimersPercentilesAreTheBoundsOfItsBucketsSinceAnEarlierScrape() {
        Scrape before = Scrape.of(buckets(100, 100, 100, 100));
        Scrape after = Scrape.of(buckets(150, 195, 199, 200));
        assertThat(after.since(before, "t_seconds")).isEqualTo(new Times(100, 1, 10, 100, Double.POSITIVE_INFINITY));
    }

    @Test
    void nothingCountedSinceIsNothing() {
        Scrape same = Scrape.of(buckets(5, 5, 5, 5));
        assertThat(same.since(same, "t_seconds").count()).isZero();
    }

    private static String buckets(int one, int ten, int hundred, int all) {
        return "t_seconds_bucket{le=\"0.001\"} " + one + "\nt_seconds_bucket{le=\"0.01\"} " + ten
                + "\nt_seconds_bucket{le=\"0.1\"} " + hundred + "\nt_seconds_bucket{le=\"+Inf\"} " + all + "\n";
    }
}
