package io.claimwatch.gateway.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.gateway.internal.read.Fault;
import org.junit.jupiter.api.Test;

/** Messages in the shapes of modelscope/FunASR runtime/docs/websocket_protocol.md, with words of our own. */
class FunAsrTest {
    private final Heeded stream = new Heeded("funasr");

    @Test
    void chunksGrowUntilTheSecondPassReplacesThem() {
        stream.read(
                online("今天这款"),
                online("茶能治"),
                offline("今天这款茶，能治失眠。", "[[100,200],[200,1500]]"),
                online("来看"),
                offline("来看二号链接。", "[[1600,1700],[1700,2900]]"));

        assertThat(stream.told())
                .containsExactly(
                        "1 hypothesis 今天这款 @3600000+0",
                        "1 hypothesis 今天这款茶能治 @3600000+0",
                        "1 final 今天这款茶，能治失眠。 @3600000+0",
                        "2 hypothesis 来看 @3600000+0",
                        "2 final 来看二号链接。 @3600000+0");
    }

    @Test
    void placesASecondPassWithoutChunksByItsTimestamp() {
        stream.read(offline("早上好。", "[[100,200],[200,900]]"));

        assertThat(stream.told()).containsExactly("1 final 早上好。 @100+800");
    }

    @Test
    void keepsTheWordsWhenTheTimestampIsBroken() {
        stream.read(offline("早上好。", "[[100,"));

        assertThat(stream.finals()).containsExactly("早上好。");
    }

    @Test
    void anOfflineResultStandsThoughIsFinalIsFalse() {
        stream.read("""
                {"mode":"offline","wav_name":"a","text":"正是因为","is_final":false,
                 "timestamp":"[[430,670],[670,1130]]","stamp_sents":[]}
                """);

        assertThat(stream.told()).containsExactly("1 final 正是因为 @430+700");
    }

    @Test
    void takesSentencesWhereTheirStampsCome() {
        stream.read("""
                {"mode":"offline","wav_name":"a","text":"正是因为，存在。","is_final":false,"stamp_sents":[
                 {"text_seg":"正 是 因 为","punc":"，","start":430,"end":1130,"ts_list":[[430,670],[670,1130]]},
                 {"text_seg":"存 在","punc":"。","start":1130,"end":1900,"ts_list":[]}]}
                """);

        assertThat(stream.told()).containsExactly("1 final 正是因为， @430+700", "2 final 存在。 @1130+770");
    }

    @Test
    void anOnlineChunkStandsWhenItSaysSo() {
        stream.read(
                "{\"mode\":\"online\",\"wav_name\":\"a\",\"text\":\"前半\",\"is_final\":false}",
                "{\"mode\":\"online\",\"wav_name\":\"a\",\"text\":\"后半\",\"is_final\":true}");

        assertThat(stream.finals()).containsExactly("前半后半");
    }

    @Test
    void whatWasHeardLastStandsWhenTheStreamEnds() {
        stream.read(online("还没说完")).end();

        assertThat(stream.finals()).containsExactly("还没说完");
    }

    @Test
    void anEmptySecondPassTakesTheHypothesisBack() {
        stream.read(online("嗯"), offline("", "[]"));

        assertThat(stream.told()).containsExactly("1 hypothesis 嗯 @3600000+0", "1 final  @3600000+0");
    }

    @Test
    void anEmptyResultAloneIsNothing() {
        stream.read(offline("", "[]"));

        assertThat(stream.segments).isEmpty();
        assertThat(stream.silences).containsExactly(Silence.EMPTY);
    }

    @Test
    void filesOnOneSocketDoNotMix() {
        stream.read(
                "{\"mode\":\"2pass-online\",\"wav_name\":\"a\",\"text\":\"甲\"}",
                "{\"mode\":\"2pass-online\",\"wav_name\":\"b\",\"text\":\"乙\"}",
                "{\"mode\":\"2pass-offline\",\"wav_name\":\"b\",\"text\":\"乙。\"}",
                "{\"mode\":\"2pass-offline\",\"wav_name\":\"a\",\"text\":\"甲。\"}");

        assertThat(stream.finals()).containsExactly("乙。", "甲。");
        assertThat(stream.segments.get(3).sequence())
                .isGreaterThan(stream.segments.get(2).sequence());
    }

    @Test
    void reportsTheServicesFault() {
        stream.read("{\"is_end\":true,\"is_final\":false,\"error\":\"inference failed\"}");

        assertThat(stream.refusals).hasSize(1);
        assertThat(stream.refusals.get(0).fault()).isEqualTo(Fault.VENDOR_ERROR);
        assertThat(stream.refusals.get(0).detail()).contains("inference failed");
    }

    @Test
    void knowsControlMessagesAndCountsUnknownOnes() {
        stream.read("{\"is_end\":true,\"is_final\":true}", "{\"mode\":\"3pass\",\"text\":\"x\"}", "{\"other\":1}");

        assertThat(stream.silences).containsExactly(Silence.CONTROL, Silence.UNKNOWN_MESSAGE, Silence.UNKNOWN_MESSAGE);
    }

    @Test
    void aSecondPassThatNeverComesDoesNotFillTheMemory() {
        for (int i = 0; i < 60; i++) {
            stream.read(online("长".repeat(100)));
        }

        assertThat(stream.finals()).hasSize(1);
        assertThat(stream.finals().get(0)).hasSize(5_100);
    }

    private static String online(String text) {
        return "{\"mode\":\"2pass-online\",\"wav_name\":\"a\",\"text\":\"" + text + "\",\"is_final\":true}";
    }

    private static String offline(String text, String timestamp) {
        return "{\"mode\":\"2pass-offline\",\"wav_name\":\"a\",\"text\":\"" + text
                + "\",\"is_final\":true,\"timestamp\":\"" + timestamp + "\",\"stamp_sents\":[]}";
    }
}
