package io.claimwatch.bench;

import io.claimwatch.contract.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts a server of its own with a heap of one gigabyte, lets rooms talk at a rate and demands that nothing is lost or
 * refused, that every flag is pushed, and that p99 from receipt to push stays within a bound. Fails when it saw no flag.
 */
public final class LoadGate {
    private static final int ROOMS = 200;
    private static final int ONE_CLAIM_IN = 15;
    private static final int WARM_UP = 10;
    private static final String CLAIM = "这款产品能治好糖尿病，吃了就不用再打胰岛素。";
    private static final Pattern SEEN = Pattern.compile("(\\d+) flags seen");
    private static final Pattern FLAGGED = Pattern.compile("(?m)^claimwatch_detector_flags_total ([\\d.E]+)$");

    private LoadGate() {}

    /** @param args the program's jar, then optional: events a second, seconds, p99 in milliseconds */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path jar = Path.of(args.length > 0 ? args[0] : "launcher/target/claimwatch.jar");
        int rate = number(args, 1, 2_000);
        int seconds = number(args, 2, 60);
        int bound = number(args, 3, 250);
        Path folder = Files.createTempDirectory("claimwatch-load");
        try (ServerProcess server = ServerProcess.start(jar, folder.resolve("data"))) {
            List<String> talk = talk();
            Files.write(folder.resolve("talk.jsonl"), talk, StandardCharsets.UTF_8);
            int loops = Math.max(1, rate * (seconds + WARM_UP) / talk.size());
            String report = server.run(List.of(
                    "replay",
                    folder.resolve("talk.jsonl").toString(),
                    "--speed",
                    rate + "/s",
                    "--warm-up",
                    String.valueOf(WARM_UP),
                    "--loop",
                    String.valueOf(loops),
                    "--p99",
                    String.valueOf(bound)));
            long flagged = (long) Double.parseDouble(find(FLAGGED, server.metrics()));
            long seen = Long.parseLong(find(SEEN, report));
            Report.print(List.of(report.strip(), flagged + " flagged by the server, " + seen + " pushed"));
            if (flagged != seen) {
                throw new IllegalStateException("not every flag was pushed");
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private static List<String> talk() {
        List<String> lines = new ArrayList<>();
        for (String said : OwnTexts.talk()) {
            String text = lines.size() % ONE_CLAIM_IN == 0 ? CLAIM : said;
            lines.add(Json.write(
                    Map.of("room", "load-" + lines.size() % ROOMS, "category", "food", "lang", "zh", "text", text)));
        }
        return lines;
    }

    private static int number(String[] args, int index, int otherwise) {
        return args.length > index ? Integer.parseInt(args[index]) : otherwise;
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("nothing like " + pattern + " was said");
        }
        return matcher.group(1);
    }
}
