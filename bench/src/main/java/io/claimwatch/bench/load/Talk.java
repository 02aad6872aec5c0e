package io.claimwatch.bench.load;

import io.claimwatch.contract.Passport;
import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What hosts say and sell, put together from our own phrases in the rhythm of the trade. */
final class Talk {
    /** Each is flagged whatever is on sale. */
    static final List<String> CLAIMS = List.of(
            "这款产品能治好糖尿病，吃了就不用再打胰岛素。",
            "坚持用三个月，高血压就能根治。",
            "我们这个可以预防癌症，抑制肿瘤生长。",
            "有胃溃疡的姐妹用它，一个疗程就痊愈。",
            "它对关节炎有显著疗效，疼痛再也不复发。",
            "老人家的冠心病用了它就好了，药都停了。",
            "全国销量第一，没有之一，闭眼入。",
            "这是世界第一的品牌，国家级的产品。",
            "用了它包治百病，无效退款。",
            "这个能治失眠，治抑郁症，比安眠药管用。",
            "专治前列腺炎，当天见效，永不复发。",
            "喝了它脂肪肝就消失了，去医院查都查不出来。");

    private static final List<String> CLAUSES = List.of(
            "来家人们看一下我手里这一款",
            "左上角的福袋记得点一下",
            "今天给大家争取到的价格是%d块",
            "不合适七天无理由给你退",
            "拍%d号链接就可以了",
            "这个颜色显白显瘦都能穿",
            "我们家做了十几年的老店了",
            "刚进来的宝宝给主播点点关注",
            "喜欢的朋友可以先加到购物车",
            "有什么问题打在公屏上",
            "现在下单今天就能发货",
            "江浙沪的明天就能到",
            "偏远地区运费需要补一下",
            "这个款式我自己也在穿",
            "码数不确定的可以问一下客服",
            "一米六五的姐妹选中码就可以",
            "上次没抢到的宝宝这次抓紧了",
            "库存还剩%d件",
            "买一件送一个小赠品",
            "给大家看一下细节",
            "这个走线非常整齐",
            "里面的包装是这个样子的",
            "保质期在盒子的侧面",
            "每天一小包就够了",
            "开袋就能吃很方便",
            "配料表给大家念一下",
            "产地是我们自己的基地",
            "这个重量是五百克",
            "颜色有白色和灰色两种",
            "洗的时候用凉水手洗",
            "放冰箱冷藏可以放一个星期",
            "回购的宝宝扣个老字",
            "主播先喝一口水",
            "我们等一下再上一个新款",
            "今天直播到晚上十二点",
            "运营帮我把链接弹一下",
            "没有运费险的我给大家说清楚",
            "拆开以后不影响二次销售就能退",
            "这个和上次那批是同一个厂的",
            "送给长辈也很合适",
            "孩子带去学校也方便",
            "不要着急一个一个来",
            "公屏上有人问能不能机洗",
            "可以的放洗衣袋里就行",
            "给你们比一下大小",
            "跟我手掌差不多大",
            "后面还有十几个款没讲",
            "点一下关注不迷路",
            "灯光有一点点色差以实物为准",
            "我再说一遍价格",
            "客服会给你们登记",
            "收到货记得检查一下",
            "有破损拍照给客服",
            "这一批是昨天刚到的",
            "先看再买不着急",
            "我给大家算一下到手价",
            "平均下来一包才%d块",
            "讲完这个我们讲下一个",
            "%d号链接还有一点",
            "谢谢这位宝宝的小心心");

    private static final List<ProductCategory> CATEGORIES = List.of(
            ProductCategory.FOOD,
            ProductCategory.HEALTH_FOOD,
            ProductCategory.COSMETICS,
            ProductCategory.APPLIANCE,
            ProductCategory.APPAREL,
            ProductCategory.JEWELLERY,
            ProductCategory.AGRICULTURE,
            ProductCategory.OTHER);
    private static final int EACH = 25;

    private Talk() {}

    /** One to three clauses, some 8 to 45 characters. */
    static String chat(Random random) {
        StringBuilder said = new StringBuilder();
        int clauses = 1 + random.nextInt(3);
        for (int i = 0; i < clauses; i++) {
            String clause = CLAUSES.get(random.nextInt(CLAUSES.size()));
            said.append(i == 0 ? "" : "，").append(clause.replace("%d", Integer.toString(2 + random.nextInt(198))));
        }
        return said.append('。').toString();
    }

    static String claim(Random random) {
        return CLAIMS.get(random.nextInt(CLAIMS.size()));
    }

    /** Some of each kind; a health food has the registration that it needs. */
    static List<Product> products() {
        List<Product> products = new ArrayList<>();
        for (ProductCategory category : CATEGORIES) {
            Passport passport = category == ProductCategory.HEALTH_FOOD
                    ? new Passport(List.of("国食健注G20200001"), List.of("有助于增强免疫力"), null)
                    : null;
            for (int i = 0; i < EACH; i++) {
                products.add(new Product(
                        null,
                        "load-" + category.wire() + "-" + i,
                        "商品 " + i,
                        category,
                        passport,
                        BigDecimal.valueOf(99),
                        null));
            }
        }
        return products;
    }
}
