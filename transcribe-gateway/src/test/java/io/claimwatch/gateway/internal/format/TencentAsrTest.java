package io.claimwatch.gateway.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.gateway.internal.read.Fault;
import org.junit.jupiter.api.Test;

/** Messages in the shapes of cloud.tencent.com/document/product/1093/48982, with words of our own. */
class TencentAsrTest {
    private final Heeded stream = new Heeded("tencent-asr");

    @Test
    void readsBeginningUnstableAndStable() {
        stream.read(
                "{\"code\":0,\"message\":\"success\",\"voice_id\":\"v1\"}",
                slice("v1", 0, 0, 0, 300, ""),
                slice("v1", 1, 0, 0, 1200, "这个粉底"),
                slice("v1", 1, 0, 0, 1700, "这个粉底全网"),
                slice("v1", 2, 0, 0, 2100, "这个粉底全网最低价。"),
                "{\"code\":0,\"message\":\"success\",\"voice_id\":\"v1\",\"message_id\":\"v1_9\",\"final\":1}");

        assertThat(stream.told())
                .containsExactly(
                        "1 hypothesis 这个粉底 @0+1200", "1 hypothesis 这个粉底全网 @0+1700", "1 final 这个粉底全网最低价。 @0+2100");
        assertThat(stream.silences).containsExactly(Silence.CONTROL, Silence.CONTROL, Silence.CONTROL);
    }

    @Test
    void aStableSliceMayComeAlone() {
        stream.read(slice("v1", 2, 4, 9_000, 9_800, "直接一句。"));

        assertThat(stream.told()).containsExactly("1 final 直接一句。 @9000+800");
    }

    @Test
    void aReconnectedStreamCountsFromZeroAgainAndLosesNothing() {
        stream.read(
                slice("v1", 2, 0, 0, 900, "第一句。"),
                slice("v2", 0, 0, 0, 300, ""),
                slice("v2", 1, 0, 0, 500, "第二"),
                slice("v2", 2, 0, 0, 900, "第二句。"));

        assertThat(stream.finals()).containsExactly("第一句。", "第二句。");
        assertThat(stream.segments.get(2).sequence()).isEqualTo(2);
    }

    @Test
    void anIndexThatStartsAgainIsNewWhenItOpensOrStandsElsewhere() {
        stream.read(
                slice("v1", 2, 0, 0, 900, "第一句。"),
                slice("v1", 1, 0, 40_000, 40_500, "第二"),
                slice("v1", 2, 0, 40_000, 40_900, "第二句。"),
                slice("v1", 0, 0, 40_000, 40_900, ""),
                slice("v1", 2, 0, 40_000, 40_900, "第二句。"));

        assertThat(stream.finals()).containsExactly("第一句。", "第二句。", "第二句。");
    }

    @Test
    void dropsEchoes() {
        stream.read(
                slice("v1", 2, 0, 0, 900, "第一句。"), slice("v1", 1, 0, 0, 600, "第一"), slice("v1", 2, 0, 0, 900, "第一句。"));

        assertThat(stream.finals()).containsExactly("第一句。");
        assertThat(stream.silences).containsExactly(Silence.LATE_HYPOTHESIS, Silence.DUPLICATE_FINAL);
    }

    @Test
    void anUtteranceThatBeginsAgainBeforeItsEndKeepsItsWords() {
        stream.read(slice("v1", 1, 0, 0, 600, "能治百病"), slice("v1", 0, 0, 5_000, 5_100, ""));

        assertThat(stream.finals()).containsExactly("能治百病");
    }

    @Test
    void anEmptyStableSliceIsNothing() {
        stream.read(slice("v1", 0, 0, 0, 300, ""), slice("v1", 2, 0, 0, 300, ""));

        assertThat(stream.segments).isEmpty();
    }

    @Test
    void reportsTheVendorsFault() {
        stream.read("{\"code\":4008,\"message\":\"后台识别服务器音频分片等待超时\",\"voice_id\":\"v1\",\"message_id\":\"x\"}");

        assertThat(stream.refusals.get(0).fault()).isEqualTo(Fault.VENDOR_ERROR);
        assertThat(stream.refusals.get(0).detail()).contains("4008: 后台识别服务器音频分片等待超时");
    }

    @Test
    void countsASliceTypeThatTheDocumentsDoNotShow() {
        stream.read(slice("v1", 7, 0, 0, 300, "x"), "{\"hello\":1}");

        assertThat(stream.silences).containsExactly(Silence.UNKNOWN_MESSAGE, Silence.UNKNOWN_MESSAGE);
    }

    private static String slice(String voice, int type, int index, long start, long end, String text) {
        return "{\"code\":0,\"message\":\"success\",\"voice_id\":\"" + voice + "\",\"message_id\":\"" + voice
                + "_1_0\",\"result\":{\"slice_type\":" + type + ",\"index\":" + index + ",\"start_time\":" + start
                + ",\"end_time\":" + end + ",\"voice_text_str\":\"" + text
                + "\",\"word_size\":0,\"word_list\":[]},\"final\":0}";
    }
}
