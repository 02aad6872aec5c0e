package io.claimwatch.launcher.internal.input;

import io.claimwatch.launcher.internal.cli.Stop;
import java.io.Closeable;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Subtitles, SubRip and WebVTT alike: blocks with a time line; each cue has the cue before as its words before. */
final class Cues implements Items {
    private static final Pattern TIME = Pattern.compile("\\s*((?:\\d+:)?\\d{1,2}:\\d{2}[.,]\\d{3})\\s*-->.*");
    private static final Pattern TAG =
            Pattern.compile("</?[a-zA-Z][^<>]{0,200}>|<\\d[\\d:.]{0,20}>|\\{\\\\[^{}]{0,80}}");

    private final String source;
    private final Utf8Lines lines;
    private final Closeable resource;
    private final Defaults defaults;
    private String before;
    private long cues;

    Cues(String source, Utf8Lines lines, Closeable resource, Defaults defaults) {
        this.source = source;
        this.lines = lines;
        this.resource = resource;
        this.defaults = defaults;
    }

    @Override
    public Item next() throws IOException {
        RawLine raw = line();
        while (raw != null) {
            Matcher time = TIME.matcher(raw.text());
            if (time.matches()) {
                return cue(time.group(1).replace(',', '.'), raw.number());
            }
            raw = line();
        }
        if (cues == 0) {
            throw new Stop(source + ": no subtitles in it (no line like 00:00:01,000 --> 00:00:02,500)");
        }
        return null;
    }

    private Item cue(String time, long number) throws IOException {
        StringBuilder text = new StringBuilder();
        for (RawLine raw = line(); raw != null && !raw.blank(); raw = line()) {
            String words = entities(TAG.matcher(raw.text()).replaceAll("")).strip();
            boolean latin = !text.isEmpty() && text.charAt(text.length() - 1) < 0x2E80;
            text.append(latin ? " " : "").append(words);
        }
        cues++;
        String words = text.toString();
        Item item = new Item(
                Long.toString(cues),
                source,
                number,
                time,
                words,
                defaults.lang(),
                before,
                defaults.product(),
                null,
                null);
        before = words.isBlank() ? null : words;
        return item;
    }

    private static String entities(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }

    private RawLine line() throws IOException {
        RawLine raw = lines.next();
        if (raw != null && raw.error() != null) {
            throw new Stop(source + ":" + raw.number() + ": " + raw.error());
        }
        return raw;
    }

    @Override
    public boolean ready() throws IOException {
        return lines.ready();
    }

    @Override
    public boolean script() {
        return !source.equals("-");
    }

    @Override
    public void close() throws IOException {
        resource.close();
    }
}
