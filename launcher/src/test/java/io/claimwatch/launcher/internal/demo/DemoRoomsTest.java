package io.claimwatch.launcher.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.Product;
import io.claimwatch.detector.ClaimDetector;
import io.claimwatch.launcher.internal.demo.DemoRoom.Beat;
import io.claimwatch.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoRoomsTest {
    private final List<DemoRoom> rooms = DemoRooms.all();

    private static List<String> words(DemoRoom room) {
        return room.beats().stream()
                .filter(Beat.Say.class::isInstance)
                .map(beat -> ((Beat.Say) beat).text())
                .toList();
    }

    @Test
    void everyRoomHasPlentyToSayAndKnowsItsProducts() {
        assertThat(rooms).hasSizeGreaterThanOrEqualTo(8);
        for (DemoRoom room : rooms) {
            assertThat(words(room)).as(room.room()).hasSizeBetween(60, 120).doesNotHaveDuplicates();
            List<String> products = room.products().stream().map(Product::id).toList();
            assertThat(room.beats().stream().filter(Beat.Show.class::isInstance).map(beat -> ((Beat.Show) beat)
                            .productId()))
                    .as(room.room())
                    .isSubsetOf(products)
                    .isNotEmpty();
        }
    }

    @Test
    void aboutOneUtteranceInFifteenIsFlagged() throws Exception {
        Checker checker = ClaimDetector.of(Lexicon.load().data());
        List<String> flagged = new ArrayList<>();
        long said = 0;
        for (DemoRoom room : rooms) {
            if (room.lang().equals("zh")) {
                said += words(room).size();
                flagged.addAll(flagged(room, checker));
            }
        }
        double oneIn = (double) said / flagged.size();
        assertThat(oneIn).as(String.join("\n", flagged)).isBetween(9.0, 24.0);
    }

    private static List<String> flagged(DemoRoom room, Checker checker) {
        Map<String, Product> products =
                room.products().stream().collect(Collectors.toMap(Product::id, Function.identity()));
        List<String> flagged = new ArrayList<>();
        Product on = null;
        for (Beat beat : room.beats()) {
            if (beat instanceof Beat.Show show) {
                on = products.get(show.productId());
            } else if (beat instanceof Beat.Say say
                    && checker.check(new CheckRequest(say.text(), room.lang(), null, on))
                            .flagged(Checker.REVIEW_THRESHOLD)) {
                flagged.add(room.room() + ": " + say.text());
            }
        }
        return flagged;
    }
}
