package io.claimwatch.gateway.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimwatch.gateway.internal.read.Fault;
import org.junit.jupiter.api.Test;

/** Events in the shapes of help.aliyun.com/zh/isi/developer-reference/websocket, with words of our own. */
class AliyunNlsTest {
    private final Heeded stream = new Heeded("aliyun-nls");

    @Test
    void hypothesesShareTheSequenceOfTheirSentence() {
        stream.read(
                event("TranscriptionStarted", "t1", ""),
                event("SentenceBegin", "t1", "\"index\":1,\"time\":0"),
                event(
                        "TranscriptionResultChanged",
                        "t1",
                        "\"index\":1,\"time\":1835,\"result\":\"这款面\",\"confidence\":1.0"),
                event("SentenceEnd", "t1", "\"index\":1,\"time\":1820,\"begin_time\":0,\"result\":\"这款面霜。\""),
                event("SentenceBegin", "t1", "\"index\":2,\"time\":2000"),
                event("SentenceEnd", "t1", "\"index\":2,\"time\":3400,\"begin_time\":2000,\"result\":\"七天祛斑。\""),
                event("TranscriptionCompleted", "t1", ""));

        assertThat(stream.told())
                .containsExactly("1 hypothesis 这款面 @0+1835", "1 final 这款面霜。 @0+1820", "2 final 七天祛斑。 @2000+1400");
    }

    @Test
    void aNewTaskCountsFromOneAgainAndLosesNothing() {
        stream.read(sentence("t1", 1, 0, 900, "第一句。"), sentence("t2", 1, 0, 900, "第一句。"));

        assertThat(stream.finals()).containsExactly("第一句。", "第一句。");
        assertThat(stream.segments.get(1).sequence()).isEqualTo(2);
    }

    @Test
    void anIndexThatStartsAgainInsideATaskLosesNothing() {
        stream.read(
                sentence("t1", 1, 0, 900, "第一句。"),
                sentence("t1", 2, 900, 1800, "第二句。"),
                event("SentenceBegin", "t1", "\"index\":1,\"time\":5000"),
                event("TranscriptionResultChanged", "t1", "\"index\":1,\"time\":5600,\"result\":\"又一\""),
                sentence("t1", 1, 5000, 6000, "又一句。"));

        assertThat(stream.finals()).containsExactly("第一句。", "第二句。", "又一句。");
        assertThat(stream.told()).contains("3 hypothesis 又一 @5000+600");
    }

    @Test
    void dropsTheSameFinalOnceMoreAndAHypothesisThatComesLate() {
        stream.read(
                sentence("t1", 1, 0, 900, "第一句。"),
                sentence("t1", 1, 0, 900, "第一句。"),
                event("TranscriptionResultChanged", "t1", "\"index\":1,\"time\":800,\"result\":\"第一\""));

        assertThat(stream.finals()).containsExactly("第一句。");
        assertThat(stream.silences).containsExactly(Silence.DUPLICATE_FINAL, Silence.LATE_HYPOTHESIS);
    }

    @Test
    void aSecondFinalThatSaysSomethingElseStandsBesideTheFirst() {
        stream.read(sentence("t1", 1, 0, 900, "能治失眠。"), sentence("t1", 1, 0, 900, "能治失眠和高血压。"));

        assertThat(stream.finals()).containsExactly("能治失眠。", "能治失眠和高血压。");
    }

    @Test
    void anEmptySentenceIsNothing() {
        stream.read(event("SentenceBegin", "t1", "\"index\":1,\"time\":0"), sentence("t1", 1, 0, 400, ""));

        assertThat(stream.segments).isEmpty();
        assertThat(stream.silences).contains(Silence.EMPTY);
    }

    @Test
    void aClockThatJumpsMovesNoSentenceBackNorIntoTheFuture() {
        stream.read(
                sentence("t1", 1, 60_000, 61_000, "一分钟。"),
                sentence("t1", 2, 1_000, 2_000, "退回去了。"),
                sentence("t1", 3, 900_000_000, 900_001_000, "十天以后。"));

        assertThat(stream.told())
                .containsExactly("1 final 一分钟。 @60000+1000", "2 final 退回去了。 @3600000+0", "3 final 十天以后。 @3600000+0");
    }

    @Test
    void reportsAFailedTaskWithTheVendorsWords() {
        stream.read("""
                {"header":{"namespace":"SpeechTranscriber","name":"TaskFailed","status":40000004,
                 "status_text":"Gateway:IDLE_TIMEOUT:Websocket session is idle for too long time"}}
                """);

        assertThat(stream.refusals.get(0).fault()).isEqualTo(Fault.VENDOR_ERROR);
        assertThat(stream.refusals.get(0).detail()).contains("40000004", "IDLE_TIMEOUT");
    }

    @Test
    void countsWhatTheDocumentsDoNotShow() {
        stream.read(event("SentenceSemantics", "t1", "\"index\":1"));

        assertThat(stream.silences).containsExactly(Silence.UNKNOWN_MESSAGE);
    }

    @Test
    void refusesWhatIsNoJsonObject() {
        stream.read("今天", "[1]", "{\"header\":");

        assertThat(stream.refusals)
                .extracting(refusal -> refusal.fault())
                .containsExactly(Fault.MALFORMED_JSON, Fault.WRONG_TYPE, Fault.MALFORMED_JSON);
    }

    private static String sentence(String task, int index, long begin, long time, String result) {
        return event(
                "SentenceEnd",
                task,
                "\"index\":" + index + ",\"time\":" + time + ",\"begin_time\":" + begin + ",\"result\":\"" + result
                        + "\",\"confidence\":0.9");
    }

    private static String event(String name, String task, String payload) {
        return "{\"header\":{\"namespace\":\"SpeechTranscriber\",\"name\":\"" + name
                + "\",\"status\":20000000,\"message_id\":\"m\",\"task_id\":\"" + task
                + "\",\"status_text\":\"Gateway:SUCCESS:Success.\"},\"payload\":{" + payload + "}}";
    }
}
