package io.claimwatch.detector.internal;

import io.claimwatch.contract.ProductCategory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The product on the host's lips: what one room's talk said of which goods are on sale, fading with every utterance.
 * Confined to a desk.
 */
final class OnLips {
    /** So much of a naming is left after each utterance: one 这款蛋白粉 holds for some eight of them. */
    private static final double FADING = 0.95;

    /** After so many utterances nothing is left of any naming. */
    static final int LASTING = 24;

    private static final double ENOUGH = 2;

    /** What is left of other goods when the host points at one. */
    private static final double TURNED_FROM = 0.4;

    private static final double MOST = 6;
    private static final int MOST_KINDS = 8;

    private final List<Named> named = new ArrayList<>(2);

    /** Goods of one kind and how much they are on the lips. */
    private static final class Named {
        private Goods goods;
        private double weight;

        Named(Goods goods, double weight) {
            this.goods = goods;
            this.weight = weight;
        }
    }

    /** One utterance and the goods it names. */
    void said(List<Goods> goods) {
        Iterator<Named> each = named.iterator();
        while (each.hasNext()) {
            Named one = each.next();
            one.weight *= FADING;
            if (one.weight < 0.5) {
                each.remove();
            }
        }
        goods.forEach(this::add);
    }

    /** The same lips for words that may still change. */
    OnLips copy() {
        OnLips copy = new OnLips();
        named.forEach(one -> copy.named.add(new Named(one.goods, one.weight)));
        return copy;
    }

    private void add(Goods goods) {
        double weight =
                switch (goods.how()) {
                    case POINTED_AT -> 3;
                    case HANDLED -> 1;
                    case MENTIONED -> 0.5;
                };
        boolean known = false;
        for (Named one : named) {
            if (one.goods.category() == goods.category()) {
                // What was pointed at keeps its name while it is only mentioned again.
                one.goods = goods.how().compareTo(one.goods.how()) <= 0 ? goods : one.goods;
                one.weight = Math.min(MOST, one.weight + weight);
                known = true;
            } else if (goods.pointedAt()) {
                one.weight *= TURNED_FROM;
            }
        }
        if (!known && named.size() < MOST_KINDS) {
            named.add(new Named(goods, weight));
        }
    }

    /** The goods that most talk is about, when that is enough to believe it; null otherwise. */
    Goods now(ProductCategory declared) {
        Named best = null;
        for (Named one : named) {
            if (one.weight >= ENOUGH && (best == null || one.weight >= best.weight)) {
                best = one;
            }
        }
        return best != null && ProductHint.tells(best.goods, declared) ? best.goods : null;
    }

    void clear() {
        named.clear();
    }
}
