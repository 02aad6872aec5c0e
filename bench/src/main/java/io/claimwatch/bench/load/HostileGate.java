package io.claimwatch.bench.load;

import io.claimwatch.bench.Attack;
import io.claimwatch.bench.Attacks;
import io.claimwatch.bench.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Lets rooms talk to a server of its own without a pause, alone and beside each attack in turn, and demands that nothing
 * of theirs is lost and that p99 from receipt to push is at most a factor of what it was right before and after. Server
 * and attackers share the machine, so what the attackers themselves burn counts against the server.
 */
public final class HostileGate {
    private static final int ROOMS = 2_000;
    private static final int ONE_CLAIM_IN = 3;
    private static final int WARM_UP = 45;
    private static final long REST_MS = 700;
    /** Until an attack is at its height: a crowd opens 500 sockets a second. */
    private static final long RISE_MS = 2_500;

    private static final String REFUSED = "claimwatch_gateway_refused_total{code=\"";

    private final Stage stage;
    private final Tally tally;
    private final long windowMs;
    private final int rounds;
    private final double factor;
    private final List<String> table = new ArrayList<>();

    private HostileGate(Stage stage, double seconds, int rounds, double factor) {
        this.stage = stage;
        this.tally = stage.countAnew();
        this.windowMs = Math.round(seconds * 1_000);
        this.rounds = rounds;
        this.factor = factor;
    }

    /**
     * Status 1 when others were made to wait or lost something.
     *
     * @param args the program's jar, then optional: events a second, seconds a turn, rounds, factor
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path jar = Path.of(args[0]);
        double rate = args.length > 1 ? Double.parseDouble(args[1]) : 1_000;
        double seconds = args.length > 2 ? Double.parseDouble(args[2]) : 3;
        int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 4;
        double factor = args.length > 4 ? Double.parseDouble(args[4]) : 1.2;
        Plan.Life life = new Plan.Life(ONE_CLAIM_IN, 120, 600);
        Plan plan = new Plan(ROOMS, rate / ROOMS, 1, 1_000, false, WARM_UP, 4, life);
        Stage stage = Stage.open(jar, plan);
        boolean held = new HostileGate(stage, seconds, rounds, factor).run(plan);
        System.exit(held ? 0 : 1);
    }

    private boolean run(Plan plan) throws IOException, InterruptedException {
        stage.cast().seat(WARM_UP / 3.0);
        stage.cast().pace(plan.perRoom());
        Settling settling = new Settling(stage);
        Pacer pacer = Pacer.begin(stage.cast(), tally);
        TimeUnit.SECONDS.sleep(WARM_UP);
        tally.measure();
        String key = stage.server().anotherKey("hostile");
        boolean held = true;
        for (Map.Entry<String, Attack.Kind> attack : Attacks.all().entrySet()) {
            held &= hold(attack.getKey(), attack.getValue(), key);
        }
        pacer.end();
        settling.await();
        boolean whole = tally.sent() == tally.acknowledged()
                && tally.refusals() == 0
                && tally.breaks() == 0
                && tally.unseen() == 0
                && tally.claims() > 0;
        table.add(String.format(
                Locale.ROOT,
                "of others: sent %,d, acknowledged %,d, refused %,d, connections broken %,d; claims %,d, without a flag %,d",
                tally.sent(),
                tally.acknowledged(),
                tally.refusals(),
                tally.breaks(),
                tally.claims(),
                tally.unseen()));
        table.add(held && whole ? "held" : "NOT HELD");
        Report.print(table);
        return held && whole;
    }

    private boolean hold(String name, Attack.Kind kind, String key) throws IOException, InterruptedException {
        Map<String, Long> before = refused();
        Beside beside = new Beside();
        long timed = tally.pushed();
        beside.alone(turn(REST_MS));
        String did = "";
        for (int round = 0; round < rounds; round++) {
            try (Attack attack = kind.begin(stage.server().socket(), key)) {
                beside.beside(turn(RISE_MS));
                did = attack.did();
            }
            beside.alone(turn(REST_MS));
        }
        boolean held = beside.held(factor);
        table.add(String.format(
                Locale.ROOT,
                "%-34s p99 alone %5.1f ms, beside %5.1f ms: %.2f times %s  (%,d flags a turn)%n%-34s %s; refused: %s",
                name,
                beside.medianAlone(),
                beside.medianBeside(),
                beside.ratio(),
                held ? "(held)" : "(TOO MUCH)",
                (tally.pushed() - timed) / (2 * rounds + 1),
                "",
                did,
                more(before, refused())));
        Report.line(table.get(table.size() - 1));
        return held;
    }

    /** p99 in milliseconds of what comes after a short rest. */
    private double turn(long restMs) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(restMs);
        tally.toPush().lap();
        TimeUnit.MILLISECONDS.sleep(windowMs);
        return tally.toPush().lapTail();
    }

    private Map<String, Long> refused() throws IOException, InterruptedException {
        Map<String, Long> counts = new TreeMap<>();
        Scrape.of(stage.server().metrics()).series().forEach((name, value) -> {
            if (name.startsWith(REFUSED)) {
                counts.put(name.substring(REFUSED.length(), name.length() - 2), Math.round(value));
            }
        });
        return counts;
    }

    private static Map<String, Long> more(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> more = new TreeMap<>();
        after.forEach((code, count) -> {
            long grown = count - before.getOrDefault(code, 0L);
            if (grown > 0) {
                more.put(code, grown);
            }
        });
        return more;
    }
}
