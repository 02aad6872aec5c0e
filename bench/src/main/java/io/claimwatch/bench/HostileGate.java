package io.claimwatch.bench;

import io.claimwatch.contract.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets rooms talk to a server of its own, alone and beside each attack in turn, and demands that nothing of theirs is
 * lost or refused and that p99 from receipt to push is at most a factor of what it was right before and after. Server,
 * senders and attackers are three processes on the same cores, so what the attackers themselves burn counts against the
 * server; the median of several rounds is compared.
 */
public final class HostileGate {
    private static final int ROOMS = 200;
    private static final int ONE_CLAIM_IN = 3;
    private static final int WARM_UP = 3;
    private static final Pattern PUSH = Pattern.compile("receipt to push .*p99 ([\\d.]+) ms \\((\\d+)\\)");
    private static final Pattern REFUSED =
            Pattern.compile("(?m)^claimwatch_gateway_refused_total\\{code=\"([^\"]+)\"} ([\\d.E]+)$");
    private static final String CLAIM = "这款产品能治好糖尿病，吃了就不用再打胰岛素。";

    private final ServerProcess server;
    private final Path talk;
    private final int rate;
    private final int seconds;
    private final List<String> table = new ArrayList<>();

    private HostileGate(ServerProcess server, Path talk, int rate, int seconds) {
        this.server = server;
        this.talk = talk;
        this.rate = rate;
        this.seconds = seconds;
    }

    /** @param args the program's jar, then optional: events a second, seconds a run, rounds, factor */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path jar = Path.of(args.length > 0 ? args[0] : "launcher/target/claimwatch.jar");
        int rate = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
        int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 15;
        int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 2;
        double factor = args.length > 4 ? Double.parseDouble(args[4]) : 1.2;
        Path folder = Files.createTempDirectory("claimwatch-hostile");
        boolean held = true;
        try (ServerProcess server = ServerProcess.start(jar, folder.resolve("data"))) {
            Path talk = Files.write(folder.resolve("talk.jsonl"), talk(), StandardCharsets.UTF_8);
            HostileGate gate = new HostileGate(server, talk, rate, seconds);
            String key = server.anotherKey("hostile");
            gate.run(); // The server compiles its hot path; what it takes then says nothing.
            for (Map.Entry<String, Attack.Kind> attack : Attacks.all().entrySet()) {
                held &= gate.hold(attack.getKey(), attack.getValue(), key, rounds, factor);
            }
            Report.print(gate.table);
        } finally {
            Folders.delete(folder);
        }
        if (!held) {
            throw new IllegalStateException("others had to wait more than " + factor + " times as long");
        }
    }

    /** Alone, beside the attack, alone, and so on; the attack's median against that of the runs around it. */
    private boolean hold(String name, Attack.Kind kind, String key, int rounds, double factor)
            throws IOException, InterruptedException {
        Map<String, Double> before = refused();
        List<Double> alone = new ArrayList<>(List.of(run()));
        List<Double> beside = new ArrayList<>();
        String did = "";
        for (int round = 0; round < rounds; round++) {
            try (Attack attack = kind.begin(server.socket(), key)) {
                beside.add(run());
                did = attack.did();
            }
            alone.add(run());
        }
        double ratio = median(beside) / median(alone);
        table.add(String.format(
                Locale.ROOT,
                "%-34s p99 alone %5.1f ms, beside %5.1f ms: %.2f times %s%n%-34s %s; refused: %s",
                name,
                median(alone),
                median(beside),
                ratio,
                ratio <= factor ? "(held)" : "(TOO MUCH)",
                "",
                did,
                more(before, refused())));
        Report.print(table.subList(table.size() - 1, table.size()));
        return ratio <= factor;
    }

    /** p99 in milliseconds; fails when anything was lost or refused, or nothing was seen. */
    private double run() throws IOException, InterruptedException {
        String said = server.run(List.of(
                "replay",
                talk.toString(),
                "--session",
                "s" + System.nanoTime(),
                "--speed",
                rate + "/s",
                "--warm-up",
                String.valueOf(WARM_UP),
                "--loop",
                String.valueOf(Math.max(1, rate * (seconds + WARM_UP) / (ROOMS * 10)))));
        Matcher push = PUSH.matcher(said);
        if (!push.find()) {
            throw new IllegalStateException("no flag was pushed:\n" + said);
        }
        return Double.parseDouble(push.group(1));
    }

    private static List<String> talk() {
        List<String> lines = new ArrayList<>();
        for (String said : OwnTexts.talk().subList(0, ROOMS * 10)) {
            String text = lines.size() % ONE_CLAIM_IN == 0 ? CLAIM : said;
            lines.add(Json.write(
                    Map.of("room", "load-" + lines.size() % ROOMS, "category", "food", "lang", "zh", "text", text)));
        }
        return lines;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private Map<String, Double> refused() throws IOException, InterruptedException {
        Map<String, Double> counts = new TreeMap<>();
        Matcher each = REFUSED.matcher(server.metrics());
        while (each.find()) {
            counts.put(each.group(1), Double.parseDouble(each.group(2)));
        }
        return counts;
    }

    private static Map<String, Long> more(Map<String, Double> before, Map<String, Double> after) {
        Map<String, Long> more = new TreeMap<>();
        after.forEach((code, count) -> {
            long grown = Math.round(count - before.getOrDefault(code, 0.0));
            if (grown > 0) {
                more.put(code, grown);
            }
        });
        return more;
    }
}
