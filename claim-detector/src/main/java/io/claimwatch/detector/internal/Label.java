package io.claimwatch.detector.internal;

import java.util.List;

/**
 * What a drug's or device's label speaks of. Labels are free text (缓解轻至中度疼痛，如头痛、关节痛), so the question is
 * only whether a claim has a telling character in common with them: 止痛 has with 头痛, 治疗糖尿病 has not.
 */
final class Label {
    /** Stand in claims and labels of every kind, so they tell nothing. */
    private static final String COMMON =
            "治疗医预防缓解改善减轻消除降低调理节恢复控制辅助辅用于适对的了能可以和与及或其引起所致各种类型性" + "疾病症状患者人群体身功效果有无不大小上下中高低一二三四五六七八九十天日月年次个盒瓶好快";

    private Label() {}

    /**
     * @param functions of the passport, not empty
     * @param claim the matched terms
     * @return true too where the claim names nothing in particular
     */
    static boolean covers(List<String> functions, String claim) {
        int[] telling = claim.codePoints()
                .filter(each -> Character.isIdeographic(each) && COMMON.indexOf(each) < 0)
                .toArray();
        if (telling.length == 0) {
            return true;
        }
        for (int each : telling) {
            if (functions.stream().anyMatch(function -> function.indexOf(each) >= 0)) {
                return true;
            }
        }
        return false;
    }
}
