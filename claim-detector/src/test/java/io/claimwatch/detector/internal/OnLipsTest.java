package io.claimwatch.detector.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.ProductCategory;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnLipsTest {
    private static final Goods POWDER =
            new Goods("蛋白粉", List.of(ProductCategory.FOOD, ProductCategory.HEALTH_FOOD), Goods.How.POINTED_AT);
    private static final Goods CREAM = new Goods("面霜", List.of(ProductCategory.COSMETICS), Goods.How.POINTED_AT);

    private final OnLips lips = new OnLips();

    private static Goods named(Goods goods, Goods.How how) {
        return new Goods(goods.word(), goods.products(), how);
    }

    @Test
    void remembersWhatWasPointedAt() {
        lips.said(List.of(POWDER));
        lips.said(List.of());
        lips.said(List.of());
        assertThat(lips.now(null)).isEqualTo(POWDER);
        assertThat(lips.now(ProductCategory.EDUCATION)).isEqualTo(POWDER);
    }

    @Test
    void leavesADeclaredCategoryThatFits() {
        lips.said(List.of(POWDER));
        assertThat(lips.now(ProductCategory.HEALTH_FOOD)).isNull();
    }

    @Test
    void forgetsWhatIsNoLongerTalkedOf() {
        lips.said(List.of(POWDER));
        for (int i = 0; i < OnLips.LASTING; i++) {
            lips.said(List.of());
        }
        assertThat(lips.now(null)).isNull();
    }

    @Test
    void turnsToTheNextProductAtOnce() {
        lips.said(List.of(POWDER));
        lips.said(List.of(POWDER));
        lips.said(List.of(CREAM));
        assertThat(lips.now(null)).isEqualTo(CREAM);
    }

    @Test
    void believesNoSingleMention() {
        lips.said(List.of(named(CREAM, Goods.How.MENTIONED)));
        assertThat(lips.now(ProductCategory.EDUCATION)).isNull();
    }

    @Test
    void believesHandlingOftenEnoughWhereNobodySellsSuchGoods() {
        Goods handled = named(POWDER, Goods.How.HANDLED);
        lips.said(List.of(handled));
        lips.said(List.of(handled));
        lips.said(List.of(handled));
        assertThat(lips.now(ProductCategory.EDUCATION)).isEqualTo(handled);
        assertThat(lips.now(ProductCategory.COSMETICS)).isNull();
    }
}
