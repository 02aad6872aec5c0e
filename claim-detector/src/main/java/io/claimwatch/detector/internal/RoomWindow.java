package io.claimwatch.detector.internal;

import io.claimwatch.contract.Product;
import io.claimwatch.contract.Segment;
import io.claimwatch.contract.SessionStart;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one room said last, what is on sale there, and which flags a correction could be about. Confined to a desk. */
final class RoomWindow {
    /** So many of the last words are read together with the next segment. */
    private static final int TAIL = 60;

    private static final int RECENT_FLAGS = 20;
    private static final int MOST_PRODUCTS = 64;
    private static final long CORRECTABLE_MS = 120_000;

    private final String session;
    private SessionStart start;
    private String productId;
    private long since;
    private Segment last;
    private final Deque<Recent> recent = new ArrayDeque<>();
    private final Map<String, String> provisional = new LinkedHashMap<>(0);
    private final OnLips lips = new OnLips();
    private final Map<String, OnAir> onAir = new LinkedHashMap<>(0);
    private OnAir current;

    /** A flag that a correction on air may be about. */
    record Recent(String flagId, String caseId, long at) {}

    RoomWindow(String session) {
        this.session = session;
    }

    String session() {
        return session;
    }

    SessionStart start() {
        return start;
    }

    void start(SessionStart event) {
        start = event;
    }

    String productId() {
        return productId;
    }

    /** @param at when it came on, epoch milliseconds */
    void productId(String id, long at) {
        productId = id;
        since = at;
    }

    Segment last() {
        return last;
    }

    /** Which goods the host talks of. */
    OnLips lips() {
        return lips;
    }

    /** The time on air of the product that is talked about. */
    OnAir onAir(Product product) {
        if (onAir.size() >= MOST_PRODUCTS && !onAir.containsKey(key(product))) {
            onAir.remove(onAir.keySet().iterator().next());
        }
        current = onAir.computeIfAbsent(key(product), key -> new OnAir(product, since));
        return current;
    }

    /** All products that were on air in this session and need a statement. */
    Collection<OnAir> onAir() {
        return onAir.values();
    }

    /** The product that goes off now; its time goes on when it comes back. */
    Optional<OnAir> offAir() {
        Optional<OnAir> last = Optional.ofNullable(current);
        current = null;
        return last;
    }

    /** What tells products apart; goods of which only the category is known are one. */
    static String key(Product product) {
        return product.id() == null ? product.category().wire() : "id " + product.id();
    }

    void said(Segment segment) {
        last = segment;
    }

    /** Where in the last segment's text its tail begins. */
    int tailStart() {
        if (last == null) {
            return 0;
        }
        int start = Math.max(0, last.text().length() - TAIL);
        return start > 0 && Character.isLowSurrogate(last.text().charAt(start)) ? start + 1 : start;
    }

    String tail() {
        return last == null ? "" : last.text().substring(tailStart());
    }

    void flagged(String flagId, String caseId, long at) {
        recent.addLast(new Recent(flagId, caseId, at));
        if (recent.size() > RECENT_FLAGS) {
            recent.removeFirst();
        }
    }

    /** Flags of the last two minutes before this time. */
    List<Recent> correctable(long now) {
        return recent.stream().filter(each -> now - each.at() <= CORRECTABLE_MS).toList();
    }

    /** Flags that rest on a hypothesis not yet replaced, with their cases. */
    Map<String, String> provisional() {
        return provisional;
    }
}
