package io.claimwatch.lexicon.internal.check;

import io.claimwatch.lexicon.internal.source.Draft;
import io.claimwatch.lexicon.internal.source.Problems;
import io.claimwatch.lexicon.internal.source.Section;
import io.claimwatch.lexicon.internal.source.Text;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Functions of health food are those of the 2023 catalogue (or a supplement's 补充…) by their new or old names, those of
 * cosmetics the special uses. A remark only.
 */
final class UnusualFunctionCheck implements LexiconCheck {
    private static final List<String> HEALTH_FOOD = List.of(
            "有助于增强免疫力",
            "有助于抗氧化",
            "辅助改善记忆",
            "缓解视觉疲劳",
            "清咽润喉",
            "有助于改善睡眠",
            "缓解体力疲劳",
            "耐缺氧",
            "有助于控制体内脂肪",
            "有助于改善骨密度",
            "改善缺铁性贫血",
            "有助于改善痤疮",
            "有助于改善黄褐斑",
            "有助于改善皮肤水份状况",
            "有助于调节肠道菌群",
            "有助于消化",
            "有助于润肠通便",
            "辅助保护胃粘膜",
            "有助于维持血脂（胆固醇/甘油三酯）健康水平",
            "有助于维持血糖健康水平",
            "有助于维持血压健康水平",
            "对化学性肝损伤有辅助保护作用",
            "对电离辐射危害有辅助保护作用",
            "有助于排铅",
            "补充");

    /** What the functions were called before 2023, where that is no part of the name of today. */
    private static final List<String> FORMERLY = List.of(
            "延缓衰老",
            "缓解视疲劳",
            "改善视力",
            "抗疲劳",
            "提高缺氧耐受力",
            "减肥",
            "增加骨密度",
            "改善营养性贫血",
            "祛痤疮",
            "祛黄褐斑",
            "改善皮肤水分",
            "促进消化",
            "通便",
            "胃粘膜",
            "胃黏膜",
            "辅助降血脂",
            "辅助降血糖",
            "辅助降血压",
            "对辐射危害有辅助保护",
            "促进排铅");

    private static final List<String> ALL_HEALTH_FOOD =
            Stream.concat(HEALTH_FOOD.stream(), FORMERLY.stream()).toList();
    private static final List<String> COSMETICS = List.of("染发", "烫发", "祛斑美白", "防晒", "防脱发", "新功效");

    @Override
    public void check(Draft draft, Problems problems) {
        draft.entries().forEach(entry -> entry.section().sections("lawful").forEach(rule -> look(rule, problems)));
    }

    private static void look(Section rule, Problems problems) {
        Set<String> products = rule.texts("products").stream().map(Text::value).collect(Collectors.toSet());
        if (products.equals(Set.of("health-food"))) {
            among(ALL_HEALTH_FOOD, "one of the 24 functions of health food", rule, problems);
        } else if (products.equals(Set.of("cosmetics"))) {
            among(COSMETICS, "a special use of cosmetics", rule, problems);
        }
    }

    private static void among(List<String> known, String what, Section rule, Problems problems) {
        for (Text function : rule.texts("functions")) {
            if (known.stream().noneMatch(name -> near(name, function.value()))) {
                problems.add(function.place(), "'" + function.value() + "' is not " + what, null);
            }
        }
    }

    private static boolean near(String known, String given) {
        return given.contains(known) || known.contains(given);
    }
}
