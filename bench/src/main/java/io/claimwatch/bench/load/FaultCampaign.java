package io.claimwatch.bench.load;

import io.claimwatch.bench.Leftovers;
import io.claimwatch.bench.Report;
import io.claimwatch.store.Store;
import io.claimwatch.store.StoreConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The real program over Kafka and PostgreSQL. While rooms talk at a steady pace, each of its processes is killed in turn,
 * then the broker is killed and the database restarted; all come back. At the end everything that was acknowledged must
 * be there, every claim flagged, each flag visible and pushed once, and the order inside each room kept.
 */
public final class FaultCampaign {
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final long LOOK_SECONDS = 2;

    private final Leftovers leftovers;
    private final Path folder;
    private final Plan plan;
    private final Tally tally = new Tally();
    private final List<String> lines = new ArrayList<>();
    private final Findings findings = new Findings();

    private FaultCampaign(Leftovers leftovers, Plan plan) {
        this.leftovers = leftovers;
        this.folder = leftovers.folder();
        this.plan = plan;
    }

    /** @param args the program's jar, then as {@link CampaignPlan#USAGE} says; status 1 when it did not hold, 2 for wrong usage */
    public static void main(String[] args) throws IOException, InterruptedException {
        Plan plan;
        try {
            plan = CampaignPlan.of(Arrays.asList(args).subList(1, args.length));
        } catch (IllegalArgumentException e) {
            Report.print(List.of(e.getMessage(), "usage: " + CampaignPlan.USAGE));
            System.exit(2);
            return;
        }
        Leftovers leftovers = Leftovers.of("claimwatch-faults");
        FaultCampaign campaign = new FaultCampaign(leftovers, plan);
        campaign.run(Path.of(args[0]));
        Report.print(campaign.lines);
        List<String> problems = campaign.findings.problems();
        if (!problems.isEmpty()) {
            Report.print(List.of("FAILED: " + String.join("; ", problems), "logs in " + leftovers.folder()));
            leftovers.keepFolder();
            System.exit(1);
        }
        Report.print(List.of("nothing lost, nothing double, order kept"));
        System.exit(0);
    }

    private void run(Path jar) throws IOException, InterruptedException {
        try (Cluster cluster = new Cluster(folder, jar)) {
            leftovers.add(cluster::drop);
            cluster.start();
            List<Part> parts = cluster.parts();
            parts.add(new Generator());
            try (Cast cast = new Cast(plan, cluster.gateway(), Cluster.KEY, () -> tally);
                    FlagWatch watch = new FlagWatch(cluster.push(), () -> tally)) {
                cast.showProducts();
                watch.open();
                cast.connect();
                Shares shares = new Shares(parts, tally);
                Course course = new Course(plan, cast, tally, shares);
                try (Progress progress = new Progress(tally, parts)) {
                    progress.begin();
                    lines.addAll(course.run(cluster.faults()));
                }
                lines.addAll(shares.table());
                times();
                verdict(cluster, cast);
            }
        }
    }

    private void times() {
        lines.add(tally.toPushInCalm().all().line("receipt to push, calm"));
        lines.add(tally.toPush().all().line("receipt to push, all"));
        lines.add(tally.toSeenInCalm().all().line("due to seen, calm"));
        lines.add(tally.toSeen().all().line("due to seen, all"));
        lines.add(tally.toAcknowledged().all().line("due to acknowledged"));
        lines.add("");
    }

    /** Reads until the console has everything, or no longer. */
    private void verdict(Cluster cluster, Cast cast) throws InterruptedException {
        StoreConfig config = StoreConfig.of(folder.resolve("reader"), InstantSource.system());
        try (Store store = Store.open(config.on(cluster.database().config()));
                CampaignTally campaign = new CampaignTally(cluster.kafka().address(), store, plan.rooms())) {
            long deadline = System.nanoTime() + PATIENCE_NANOS;
            campaign.readOn();
            while (!campaign.isComplete(tally.acknowledged(), tally.claims()) && System.nanoTime() < deadline) {
                TimeUnit.SECONDS.sleep(LOOK_SECONDS);
                campaign.readOn();
            }
            campaign.enter(findings, cast, tally);
        }
        lines.addAll(findings.lines());
    }

    /** This process: the rooms, and who watches. */
    private static final class Generator implements Part {
        @Override
        public String name() {
            return "generator";
        }

        @Override
        public Duration cpu() {
            return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        }

        @Override
        public String memory() {
            return "";
        }
    }
}
