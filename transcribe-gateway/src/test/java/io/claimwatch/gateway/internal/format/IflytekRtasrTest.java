package io.claimwatch.gateway.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.contract.Json;
import io.claimwatch.gateway.internal.read.Fault;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messages in the shapes of xfyun.cn/doc/asr/rtasr/API.html, with words of our own. */
class IflytekRtasrTest {
    private final Heeded stream = new Heeded("iflytek-rtasr");

    @Test
    void joinsTheWordsInTheStringInsideTheMessage() {
        stream.read(
                "{\"action\":\"started\",\"code\":\"0\",\"data\":\"\",\"desc\":\"success\",\"sid\":\"rta1\"}",
                result("rta1", 0, "820", "0", "1", "啊", "喂", "！"),
                result("rta1", 1, "820", "0", "1", "啊", "喂", "！", "你好"),
                result("rta1", 2, "820", "2100", "0", "喂", "！", "你好", "。"),
                result("rta1", 3, "2200", "3000", "0", "再见", "。"));

        assertThat(stream.told())
                .containsExactly(
                        "1 hypothesis 啊喂！ @820+0",
                        "1 hypothesis 啊喂！你好 @820+0",
                        "1 final 喂！你好。 @820+1280",
                        "2 final 再见。 @2200+800");
    }

    @Test
    void aNewSessionStartsItsClockAgainAndLosesNothing() {
        stream.read(
                result("rta1", 0, "0", "900", "0", "第一句"),
                result("rta2", 0, "0", "0", "1", "第二"),
                result("rta2", 1, "0", "900", "0", "第二句"));

        assertThat(stream.finals()).containsExactly("第一句", "第二句");
        assertThat(stream.segments.get(1).sequence()).isEqualTo(2);
    }

    @Test
    void dropsEchoesAndKeepsACorrectedFinal() {
        stream.read(
                result("rta1", 0, "10", "900", "0", "第一句"),
                result("rta1", 1, "10", "0", "1", "第一"),
                result("rta1", 2, "10", "900", "0", "第一句"),
                result("rta1", 3, "10", "900", "0", "第一句话"));

        assertThat(stream.finals()).containsExactly("第一句", "第一句话");
        assertThat(stream.silences).containsExactly(Silence.LATE_HYPOTHESIS, Silence.DUPLICATE_FINAL);
    }

    @Test
    void keepsTheWordsOfAllRolesInTheirOrder() {
        stream.read(
                "{\"action\":\"result\",\"code\":\"0\",\"data\":{\"cn\":{\"st\":{\"bg\":\"5\",\"ed\":\"900\",\"type\":\"0\",\"rl\":\"1\","
                        + "\"rt\":[{\"ws\":[{\"cw\":[{\"w\":\"好吃吗\",\"rl\":\"1\"}]},{\"cw\":[{\"w\":\"？\",\"rl\":\"0\"}]},"
                        + "{\"cw\":[{\"w\":\"好吃\",\"rl\":\"2\"}]}]}]}},\"seg_id\":0}}");

        assertThat(stream.told()).containsExactly("1 final 好吃吗？好吃 @5+895");
    }

    @Test
    void takesTheTypeAsANumberToo() {
        stream.read("{\"action\":\"result\",\"code\":\"0\",\"data\":{\"cn\":{\"st\":{\"bg\":5,\"ed\":9,\"type\":0,"
                + "\"rt\":[{\"ws\":[{\"cw\":[{\"w\":\"好\"}]}]}]}},\"seg_id\":0}}");

        assertThat(stream.told()).containsExactly("1 final 好 @5+4");
    }

    @Test
    void takesTheOriginalOfATranslationWhereNothingElseComes() {
        String translated = "{\"biz\":\"trans\",\"dst\":\"good evening\",\"isEnd\":false,\"segId\":12,"
                + "\"src\":\"晚上好。\",\"type\":0,\"bg\":0,\"ed\":770}";
        stream.read(message("rta1", translated));
        assertThat(stream.finals()).containsExactly("晚上好。");

        stream.read(result("rta1", 13, "1000", "1900", "0", "欢迎"), message("rta1", translated));
        assertThat(stream.finals()).containsExactly("晚上好。", "欢迎");
        assertThat(stream.silences).containsExactly(Silence.TRANSLATION);
    }

    @Test
    void anEmptySentenceIsNothing() {
        stream.read(result("rta1", 0, "0", "900", "0"));

        assertThat(stream.segments).isEmpty();
        assertThat(stream.silences).containsExactly(Silence.EMPTY);
    }

    @Test
    void reportsTheVendorsFault() {
        stream.read("{\"action\":\"error\",\"code\":\"10110\",\"data\":\"\","
                + "\"desc\":\"invalid authorization|illegal signa\",\"sid\":\"rta1\"}");

        assertThat(stream.refusals.get(0).fault()).isEqualTo(Fault.VENDOR_ERROR);
        assertThat(stream.refusals.get(0).detail()).contains("10110: invalid authorization|illegal signa");
    }

    @Test
    void saysWhenTheInnerStringIsBroken() {
        stream.read(message("rta1", "{\"cn\":"), message("rta1", "{\"de\":{}}"));

        assertThat(stream.refusals.get(0).fault()).isEqualTo(Fault.MALFORMED_JSON);
        assertThat(stream.silences).containsExactly(Silence.UNKNOWN_MESSAGE);
    }

    private static String result(String sid, int seg, String bg, String ed, String type, String... words) {
        StringBuilder ws = new StringBuilder();
        for (String word : words) {
            ws.append(ws.isEmpty() ? "" : ",")
                    .append("{\"cw\":[{\"w\":\"")
                    .append(word)
                    .append("\",\"wp\":\"n\"}],\"wb\":0,\"we\":0}");
        }
        return message(
                sid,
                "{\"cn\":{\"st\":{\"bg\":\"" + bg + "\",\"ed\":\"" + ed + "\",\"rt\":[{\"ws\":[" + ws
                        + "]}],\"type\":\"" + type + "\"}},\"seg_id\":" + seg + "}\n");
    }

    private static String message(String sid, String data) {
        return Json.write(Map.of("action", "result", "code", "0", "data", data, "desc", "success", "sid", sid));
    }
}
