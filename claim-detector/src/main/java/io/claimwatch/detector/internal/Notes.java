package io.claimwatch.detector.internal;

import io.claimwatch.contract.ProductCategory;
import io.claimwatch.lexicon.match.NearMiss.Obstacle;

/** What findings and explanations say to people, in the language of what was judged. */
enum Notes {
    CHINESE {
        @Override
        String heard() {
            return "按读音听出，识别可能有误";
        }

        @Override
        String acrossSentences() {
            return "跨句";
        }

        @Override
        String unknownGoods() {
            return "商品类别未知，按普通商品判断";
        }

        @Override
        String needsPassport() {
            return "注册或备案后可能合法，商品护照未知";
        }

        @Override
        String offLabel() {
            return "商品护照载明的功能主治（适用范围）里没有这一项";
        }

        @Override
        String lawful() {
            return "对该商品合法";
        }

        @Override
        String exempt(String id, String title) {
            return "豁免 " + id + "：" + title;
        }

        @Override
        String named(String goods, ProductCategory category) {
            return "按主播所说的商品：" + goods + "（" + nameOf(category) + "）判断";
        }

        @Override
        String notMatched(Obstacle obstacle, int gaps) {
            return switch (obstacle) {
                case DISTANCE -> "各部分都在，但相隔太远或不相连（相隔 " + gaps + " 字）";
                case ORDER -> "各部分都在，但次序不合或互相重叠";
                case SURROUNDINGS -> "各部分都在，但前后的限定或排除条件不合";
                case DOUBT -> "只按读音隐约听出，旁边没有确实的词";
                case TWICE -> "一个词不能当两部分用";
                case PART -> "缺少一部分";
            };
        }

        @Override
        String missing(String parts) {
            return "缺少 " + parts;
        }
    },

    ENGLISH {
        @Override
        String heard() {
            return "heard by its sound; the recogniser may be wrong";
        }

        @Override
        String acrossSentences() {
            return "its words stand in different sentences";
        }

        @Override
        String unknownGoods() {
            return "the product's category is not known: judged as ordinary goods";
        }

        @Override
        String needsPassport() {
            return "a registration could make it lawful, and none is known";
        }

        @Override
        String offLabel() {
            return "none of the functions on the product's passport speaks of it";
        }

        @Override
        String lawful() {
            return "lawful for this product";
        }

        @Override
        String exempt(String id, String title) {
            return "exempted by " + id + ": " + title;
        }

        @Override
        String named(String goods, ProductCategory category) {
            return "judged as what the speaker calls it: " + goods + " (" + category.wire() + ")";
        }

        @Override
        String notMatched(Obstacle obstacle, int gaps) {
            return switch (obstacle) {
                case DISTANCE -> "all parts are there, but too far apart (" + gaps + " characters)";
                case ORDER -> "all parts are there, but in another order, or they overlap";
                case SURROUNDINGS -> "all parts are there, but what must or must not stand around them does not fit";
                case DOUBT -> "heard on little evidence, and nothing sure stands beside it";
                case TWICE -> "one word cannot be two of the parts";
                case PART -> "a part is missing";
            };
        }

        @Override
        String missing(String parts) {
            return "lacks " + parts;
        }
    };

    abstract String heard();

    abstract String acrossSentences();

    abstract String unknownGoods();

    abstract String needsPassport();

    /** Outside what a drug or device is registered for. */
    abstract String offLabel();

    abstract String lawful();

    abstract String exempt(String id, String title);

    /** What the speaker called it decided the category. */
    abstract String named(String goods, ProductCategory category);

    /** Why a pattern whose parts are there does not match. */
    abstract String notMatched(Obstacle obstacle, int gaps);

    abstract String missing(String parts);

    private static String nameOf(ProductCategory category) {
        return switch (category) {
            case FOOD -> "普通食品";
            case HEALTH_FOOD -> "保健食品";
            case SPECIAL_FOOD -> "特殊医学用途配方食品";
            case INFANT_FOOD -> "婴幼儿食品";
            case COSMETICS -> "化妆品";
            case DRUG -> "药品";
            case MEDICAL_DEVICE -> "医疗器械";
            case DISINFECTANT -> "消毒产品";
            case ALCOHOL -> "酒";
            case EDUCATION -> "教育培训";
            case FINANCE -> "金融";
            case REAL_ESTATE -> "房地产";
            case APPLIANCE -> "家电数码";
            case APPAREL -> "服装鞋帽";
            case JEWELLERY -> "珠宝首饰";
            case AGRICULTURE -> "农资";
            case SERVICE -> "服务";
            case OTHER -> "其他商品";
        };
    }
}
