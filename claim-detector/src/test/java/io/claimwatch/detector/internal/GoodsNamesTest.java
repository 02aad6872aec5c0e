package io.claimwatch.detector.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.ProductCategory;
import io.claimwatch.lexicon.Lexicon;
import io.claimwatch.lexicon.LexiconException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoodsNamesTest {
    private static GoodsNames names;

    @BeforeAll
    static void load() throws LexiconException {
        try (Lexicon lexicon = Lexicon.load()) {
            names = new GoodsNames(lexicon.data());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "这款蛋白粉早晚各一勺, 蛋白粉, FOOD",
        "咱们家的面霜回购率很高, 面霜, COSMETICS",
        "来看一号链接的血压计, 血压计, MEDICAL_DEVICE",
        "这款胶原蛋白的面膜一盒五片, 面膜, COSMETICS",
        "三号链接是我们的羽绒服, 羽绒服, APPAREL",
        "给大家带来的是新疆的红枣, 红枣, FOOD",
        "小黄车里的电饭煲今天返场, 电饭煲, APPLIANCE",
        "這款面霜真的很潤, 面霜, COSMETICS",
        "这瓶白酒五十三度, 白酒, ALCOHOL",
        "我们家的课程一共二十节, 课程, EDUCATION",
        "这款复合肥一亩地一袋, 复合肥, AGRICULTURE",
        "本款翡翠手镯带证书, 手镯, JEWELLERY",
        "给家人们推荐一款年金险, 年金险, FINANCE",
    })
    void hearsWhatIsPointedAt(String text, String word, ProductCategory category) {
        assertThat(names.in(text)).filteredOn(Goods::pointedAt).singleElement().satisfies(goods -> {
            assertThat(goods.word()).isEqualTo(word);
            assertThat(goods.category()).isEqualTo(category);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "这款里面加了胶原蛋白",
                "这款能代替你的面膜",
                "咱家的比外面的奶粉好喝",
                "这款不是面膜",
                "这款你跟着面霜一起用",
                "这款真好。面膜也有",
                "家人们晚上好",
            })
    void doesNotTakeForTheProductWhatOnlyStandsBesideIt(String text) {
        assertThat(names.in(text)).noneMatch(Goods::pointedAt);
    }

    @Test
    void tellsMentionedFromHandled() {
        assertThat(names.in("每天吃两粒维生素c")).extracting(Goods::how).isEqualTo(List.of(Goods.How.HANDLED));
        assertThat(names.in("面霜的话我们一会再说")).extracting(Goods::how).isEqualTo(List.of(Goods.How.MENTIONED));
    }
}
