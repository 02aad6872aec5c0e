package io.claimwatch.launcher.internal.demo;

import io.claimwatch.contract.Product;
import java.util.List;
import java.util.Map;

/**
 * A room of the demonstration and what happens in it, over and over.
 *
 * @param facts what its session start says
 * @param lang {@code zh} or {@code en}
 */
record DemoRoom(String room, String lang, Map<String, Object> facts, List<Product> products, List<Beat> beats) {
    DemoRoom {
        products = List.copyOf(products);
        beats = List.copyOf(beats);
    }

    /** One thing that happens. */
    sealed interface Beat {
        /** Something is said. */
        record Say(String text) implements Beat {}

        /** A product comes on. */
        record Show(String productId) implements Beat {}

        /** Nobody speaks. */
        record Pause(int seconds) implements Beat {}
    }
}
