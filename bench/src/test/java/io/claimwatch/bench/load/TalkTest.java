package io.claimwatch.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.Finding;
import io.claimwatch.contract.Json;
import io.claimwatch.contract.Product;
import io.claimwatch.detector.ClaimDetector;
import io.claimwatch.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A gate that counts flags must know which it has to see. */
class TalkTest {
    private static ClaimDetector detector;

    @BeforeAll
    static void load() throws Exception {
        try (Lexicon lexicon = Lexicon.load()) {
            detector = ClaimDetector.of(lexicon.data());
        }
    }

    @Test
    void everyClaimIsFlaggedWhateverIsOnSaleAndWhateverWasSaidBefore() {
        Random random = new Random(5);
        List<String> missed = new ArrayList<>();
        for (String claim : Talk.CLAIMS) {
            for (Product product : Talk.products()) {
                String before = Talk.chat(random) + Talk.chat(random);
                if (!flagged(claim, before, product)) {
                    missed.add(product.category() + ": " + before + claim);
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void mostOfTheRestIsNot() {
        Random random = new Random(6);
        int flagged = 0;
        for (int i = 0; i < 5_000; i++) {
            flagged += flagged(
                            Talk.chat(random),
                            Talk.chat(random),
                            Talk.products().get(0))
                    ? 1
                    : 0;
        }
        assertThat(flagged).isLessThan(100);
    }

    @Test
    void whatARoomSaysIsJsonInOneSequence() {
        Room room = new Room(12, new Plan.Life(5, 10, 20), List.of("p1", "p2"));
        List<JsonNode> said = new ArrayList<>();
        Room.Script script = new Room.Script() {
            @Override
            public void event(Event event) {
                said.add(Json.read(event.json(), JsonNode.class));
            }

            @Override
            public void segment(Event event) {
                event(event);
            }

            @Override
            public void claim(Event event) {
                event(event);
            }
        };
        for (int i = 0; i < 200; i++) {
            room.next(0, 1_000_000, script);
        }
        for (int i = 0; i < said.size(); i++) {
            assertThat(said.get(i).path("sequence").asInt()).isEqualTo(i);
            assertThat(Room.numberOf(said.get(i).path("room").asText())).isEqualTo(12);
        }
        assertThat(said)
                .extracting(each -> each.path("type").asText())
                .startsWith("session-start", "showcase", "segment");
        assertThat(said).extracting(each -> each.path("type").asText()).contains("session-end");
    }

    private static boolean flagged(String text, String before, Product product) {
        return detector.check(new CheckRequest(text, "zh", before, product)).findings().stream()
                .mapToDouble(Finding::confidence)
                .anyMatch(confidence -> confidence >= Checker.REVIEW_THRESHOLD);
    }
}
