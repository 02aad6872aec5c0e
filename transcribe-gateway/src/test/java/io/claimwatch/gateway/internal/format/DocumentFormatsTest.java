package io.claimwatch.gateway.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.gateway.internal.read.Fault;
import org.junit.jupiter.api.Test;

/** Whisper's JSON, subtitles and plain lines. */
class DocumentFormatsTest {
    @Test
    void whisperSegmentsAreFinal() {
        Heeded stream = new Heeded("whisper").read("""
                        {"text":"大家好 来看三号链接","language":"zh","segments":[
                         {"id":0,"seek":0,"start":0.0,"end":2.48,"text":" 大家好","tokens":[50364],"avg_logprob":-0.2},
                         {"id":1,"seek":0,"start":2.48,"end":4.0,"text":" 来看三号链接"}]}
                        """);

        assertThat(stream.told()).containsExactly("1 final 大家好 @0+2480", "2 final 来看三号链接 @2480+1520");
    }

    @Test
    void whisperSegmentsMayComeOneByOneAndTwice() {
        Heeded stream = new Heeded("whisper")
                .read(
                        "{\"start\":1.5,\"end\":3,\"text\":\"保证见效\"}",
                        "{\"start\":1.5,\"end\":3,\"text\":\"保证见效\"}",
                        "{\"start\":3,\"end\":3.2,\"text\":\" \"}",
                        "{\"text\":\"没有时间\"}");

        assertThat(stream.finals()).containsExactly("保证见效", "没有时间");
        assertThat(stream.silences).containsExactly(Silence.DUPLICATE_FINAL, Silence.EMPTY);
    }

    @Test
    void whisperKeepsTheOtherSegmentsBesideABrokenOne() {
        Heeded stream = new Heeded("whisper")
                .read("{\"segments\":[{\"start\":0,\"end\":1},{\"start\":1,\"end\":2,\"text\":\"好\"}]}");

        assertThat(stream.finals()).containsExactly("好");
        assertThat(stream.refusals.get(0).detail()).isEqualTo("part 1 has no text");
    }

    @Test
    void whisperReportsAnError() {
        Heeded stream = new Heeded("whisper").read("{\"error\":{\"message\":\"audio too short\",\"code\":\"bad\"}}");

        assertThat(stream.refusals.get(0).fault()).isEqualTo(Fault.VENDOR_ERROR);
    }

    @Test
    void readsWebVtt() {
        String document = """
                WEBVTT - 晚间专场

                STYLE
                ::cue { color: red }

                NOTE 这里是备注

                开场
                00:01.000 --> 00:04.000 align:start
                <v 主播>大家 &lt;好&gt;</v>
                欢迎

                01:00:00.500 --> 01:00:02.000
                <c.red>全网最低</c>价
                """;
        Heeded stream = new Heeded("vtt").read("\uFEFF" + document.replace("\n", "\r\n"));

        assertThat(stream.told()).containsExactly("1 final 大家 <好> 欢迎 @1000+3000", "2 final 全网最低价 @3600500+1500");
        assertThat(stream.refusals).isEmpty();
    }

    @Test
    void readsSubRip() {
        Heeded stream = new Heeded("srt").read("""
                        1
                        00:00:01,000 --> 00:00:02,500
                        {\\an8}这款面膜
                        三天美白


                        2
                        00:00:03,000 --> 00:00:0x,500
                        坏的

                        3
                        00:00:05,000 --> 00:00:06,000
                        好的
                        """);

        assertThat(stream.told()).containsExactly("1 final 这款面膜三天美白 @1000+1500", "2 final 好的 @5000+1000");
        assertThat(stream.refusals.get(0).detail()).isEqualTo("part 2 has a time line that cannot be read");
    }

    @Test
    void aWhisperSegmentUnderWayIsReplacedAndWhatIsRepeatedCountsOnce() {
        String done = "{\"start\":\"0.000\",\"end\":\"2.000\",\"text\":\" 这款面膜\",\"completed\":true}";
        Heeded stream = new Heeded("whisper")
                .read(
                        "{\"uid\":\"a\",\"message\":\"SERVER_READY\"}",
                        "{\"uid\":\"a\",\"segments\":[{\"start\":\"0.000\",\"end\":\"1.000\",\"text\":\"这款\",\"completed\":false}]}",
                        "{\"uid\":\"a\",\"segments\":[" + done
                                + ",{\"start\":\"2.000\",\"end\":\"3.000\",\"text\":\"三天\",\"completed\":false}]}",
                        "{\"uid\":\"a\",\"segments\":[" + done
                                + ",{\"start\":\"2.000\",\"end\":\"4.000\",\"text\":\"三天美白\",\"completed\":true}]}");

        assertThat(stream.told())
                .containsExactly(
                        "1 hypothesis 这款 @0+1000",
                        "1 final 这款面膜 @0+2000",
                        "2 hypothesis 三天 @2000+1000",
                        "2 final 三天美白 @2000+2000");
    }

    @Test
    void readsSubRipAsCarelessProgramsWriteIt() {
        Heeded stream = new Heeded("srt").read("""
                        1
                        00:00:01,5 --> 00:00:02
                        这款面膜
                        2
                        00:00:03.25 --> 00:00:04.000
                        看这里 --> 三天美白
                        100
                        00:00:05,000 --> 00:00:06,000 X1:10
                        一百
                        100
                        """);

        assertThat(stream.told())
                .containsExactly(
                        "1 final 这款面膜 @1500+500", "2 final 看这里 --> 三天美白 @3250+750", "3 final 一百100 @5000+1000");
        assertThat(stream.refusals).isEmpty();
    }

    @Test
    void subtitlesMayComeCueByCue() {
        Heeded stream = new Heeded("vtt").read("WEBVTT", "00:01.000 --> 00:02.000\n一", "00:02.000 --> 00:03.000\n二");

        assertThat(stream.finals()).containsExactly("一", "二");
    }

    @Test
    void plainLinesNeedOnlyText() {
        Heeded stream = new Heeded("ndjson")
                .read(
                        "{\"text\":\"还没\",\"final\":false}",
                        "{\"text\":\"还没说完\"}",
                        "{\"text\":\"下一句\",\"startMs\":" + (Heeded.START + 7_000) + "}",
                        "{\"id\":7,\"text\":\"第七\",\"final\":false}",
                        "{\"id\":7,\"text\":\"第七句\",\"endMs\":9000}",
                        "{\"txt\":\"?\"}");

        assertThat(stream.finals()).containsExactly("还没说完", "下一句", "第七句");
        assertThat(stream.segments.get(0).sequence())
                .isEqualTo(stream.segments.get(1).sequence());
        assertThat(stream.refusals.get(0).fault()).isEqualTo(Fault.MISSING);
    }

    @Test
    void hypothesesAreLeftOutForASenderWhoWantsNone() {
        Heeded stream = new Heeded("ndjson", Heeded.START, false)
                .read("{\"text\":\"还没\",\"final\":false}", "{\"text\":\"还没说完\"}");

        assertThat(stream.told()).hasSize(1);
        assertThat(stream.silences).containsExactly(Silence.DROPPED_HYPOTHESIS);
    }

    @Test
    void refusesTextThatNoDatabaseKeeps() {
        Heeded stream =
                new Heeded("ndjson").read("{\"text\":\"a\\u0000b\"}", "{\"text\":\"" + "长".repeat(20_001) + "\"}");

        assertThat(stream.refusals)
                .extracting(refusal -> refusal.fault())
                .containsExactly(Fault.BAD_CHARACTER, Fault.TOO_LONG);
    }
}
