package io.claimwatch.gateway.internal.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The formats by the name in the path. */
public final class Formats {
    private static final Map<String, Supplier<Format>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("funasr", FunAsr::new);
        BY_NAME.put("aliyun-nls", AliyunNls::new);
        BY_NAME.put("tencent-asr", TencentAsr::new);
        BY_NAME.put("iflytek-rtasr", IflytekRtasr::new);
        BY_NAME.put("whisper", Whisper::new);
        BY_NAME.put("vtt", () -> new Subtitles(true));
        BY_NAME.put("srt", () -> new Subtitles(false));
        BY_NAME.put("ndjson", PlainLines::new);
    }

    private Formats() {}

    /** A fresh reader of the format; null if there is none of this name. */
    public static Format of(String name) {
        Supplier<Format> known = BY_NAME.get(name);
        return known == null ? null : known.get();
    }

    /** In the order of the documentation. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }
}
