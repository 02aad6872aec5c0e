package io.claimwatch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts in the rhythm of the trade, put together from our own phrases by a fixed seed. */
final class OwnTexts {
    private static final String[] GOODS = {"燕麦片", "蛋白粉", "洗面奶", "保温杯", "羊毛衫", "酱香白酒", "空气炸锅", "叶黄素软糖", "面霜", "血压计"};
    private static final String[] TAGS = {
        "家用", "大容量", "早餐", "2026新款", "官方正品", "礼盒装", "500g", "学生", "加厚", "低脂", "清爽控油", "便携"
    };
    private static final String[] TALK = {
        "来家人们看一下我手里这一款", "左上角的福袋记得点一下", "今天给大家争取到的价格是九十九", "不合适七天无理由给你退", "拍一号链接就可以了",
        "早上一杯晚上一杯跟着主播喝", "这个颜色显白显瘦都能穿", "我们家做了十几年的老店了", "用完以后皮肤滑滑的很舒服", "睡不好的姐妹可以看一下二号链接",
        "有没有经常熬夜的宝宝", "最后三单了抓紧时间去付款", "它里面加的是纯正的原料", "听主播的不会错", "刚进来的宝宝给主播点点关注"
    };

    private OwnTexts() {}

    static List<String> captions() {
        Random random = new Random(1);
        List<String> captions = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            StringBuilder caption = new StringBuilder(GOODS[random.nextInt(GOODS.length)]);
            for (int k = 0; k < 5; k++) {
                caption.append(random.nextInt(3) == 0 ? " " : "").append(TAGS[random.nextInt(TAGS.length)]);
            }
            captions.add(caption.toString());
        }
        return List.copyOf(captions);
    }

    static List<String> talk() {
        Random random = new Random(2);
        List<String> talk = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            talk.add(TALK[random.nextInt(TALK.length)] + "，" + TALK[random.nextInt(TALK.length)] + "。");
        }
        return List.copyOf(talk);
    }
}
