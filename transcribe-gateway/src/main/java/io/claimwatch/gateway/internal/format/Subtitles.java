package io.claimwatch.gateway.internal.format;

import io.claimwatch.gateway.internal.read.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * WebVTT (W3C, w3.org/TR/webvtt1; developer.mozilla.org "Web Video Text Tracks Format") and SubRip, which has no standard
 * and is read as it is commonly written: blocks divided by blank lines, a time line, then the words. A message holds whole
 * cues, one or many. NOTE, STYLE and REGION blocks, identifiers, settings and tags are no words.
 */
final class Subtitles implements Format {
    private static final String MOMENT = "(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{2})(?:[.,](\\d{1,3}))?";
    private static final Pattern TIME = Pattern.compile("\\s*" + MOMENT + "\\s*-->\\s*" + MOMENT + "(?![\\d:]).*");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d+\\s*");
    private static final Pattern TAG =
            Pattern.compile("</?[a-zA-Z][^<>]{0,200}>|<\\d[\\d:.]{0,20}>|\\{\\\\[^{}]{0,80}}");
    private static final Pattern BLANK = Pattern.compile("\\n[ \\t]*(?=\\n)");

    private final boolean vtt;
    private int cues;

    Subtitles(boolean vtt) {
        this.vtt = vtt;
    }

    @Override
    public List<Heard> read(String message) {
        String text = (message.startsWith("\uFEFF") ? message.substring(1) : message)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        List<Heard> heard = new ArrayList<>();
        int block = 0;
        for (String each : BLANK.split(text)) {
            if (!each.isBlank()) {
                block(++block, each.strip(), heard);
            }
        }
        return heard.isEmpty() ? List.of(new Heard.Nothing(Silence.EMPTY)) : heard;
    }

    private void block(int number, String block, List<Heard> heard) {
        String[] lines = block.split("\n");
        for (int i = 0; i < Math.min(2, lines.length); i++) {
            if (lines[i].contains("-->")) {
                cues(number, lines, i, heard);
                return;
            }
        }
        heard.add(
                vtt && lines[0].matches("(?:WEBVTT|NOTE|STYLE|REGION)(?:[ \\t].*)?")
                        ? new Heard.Nothing(Silence.CONTROL)
                        : new Heard.Faulty(number, Fault.MISSING, "has no time line (00:00:01.000 --> 00:00:02.500)"));
    }

    /** From one time line to the next: some programs leave out the blank line between two cues. */
    private void cues(int number, String[] lines, int first, List<Heard> heard) {
        int from = first;
        while (from < lines.length) {
            int next = from + 1;
            while (next < lines.length && !TIME.matcher(lines[next]).matches()) {
                next++;
            }
            boolean numbered =
                    next < lines.length && NUMBER.matcher(lines[next - 1]).matches();
            int end = numbered ? next - 1 : next;
            Matcher time = TIME.matcher(lines[from]);
            heard.add(
                    time.matches()
                            ? cue(time, lines, from + 1, end)
                            : new Heard.Faulty(number, Fault.OUT_OF_RANGE, "has a time line that cannot be read"));
            from = next;
        }
    }

    private Heard cue(Matcher time, String[] lines, int from, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < end; i++) {
            String line = entities(TAG.matcher(lines[i]).replaceAll("")).strip();
            boolean latin = !words.isEmpty() && !line.isEmpty() && words.charAt(words.length() - 1) < 0x2E80;
            words.append(latin ? " " : "").append(line);
        }
        return new Heard.Speech("c" + cues++, millis(time, 1), millis(time, 5), words.toString(), true);
    }

    private static long millis(Matcher time, int group) {
        long hours = time.group(group) == null ? 0 : Long.parseLong(time.group(group));
        long minutes = hours * 60 + Long.parseLong(time.group(group + 1));
        String fraction = time.group(group + 3) == null ? "" : time.group(group + 3);
        return (minutes * 60 + Long.parseLong(time.group(group + 2))) * 1000
                + Long.parseLong((fraction + "000").substring(0, 3));
    }

    private static String entities(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&lrm;", "")
                .replace("&rlm;", "")
                .replace("&amp;", "&");
    }
}
