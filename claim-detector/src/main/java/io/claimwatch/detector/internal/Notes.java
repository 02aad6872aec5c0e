package io.claimwatch.detector.internal;

import io.claimwatch.contract.ProductCategory;

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
        String incomplete() {
            return "各部分都在，但次序、距离或排除条件不合";
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
        String incomplete() {
            return "all parts are there, but their order, distance or an exclusion does not fit";
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

    abstract String lawful();

    abstract String exempt(String id, String title);

    /** What the speaker called it decided the category. */
    abstract String named(String goods, ProductCategory category);

    abstract String incomplete();

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
