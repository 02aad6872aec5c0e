package io.claimwatch.bench.load;

import java.util.ArrayList;
import java.util.List;

/** What the fault campaign is told: the load gate's plan by three numbers, the warm-up according to its length. */
final class CampaignPlan {
    static final String USAGE = "bench/faults [ROOMS] [RATE_PER_ROOM] [SECONDS]     defaults: 2000 0.4 150";
    private static final List<String> USUAL = List.of("2000", "0.4", "150");
    private static final int LONGEST_WARM_UP = 60;
    private static final int WARM_UP_PART = 9;

    /** So short would be a fault every few seconds, before the last has passed. */
    private static final int LEAST_SECONDS = 60;

    private CampaignPlan() {}

    /** @throws IllegalArgumentException saying what is wrong */
    static Plan of(List<String> arguments) {
        if (arguments.size() > USUAL.size() || arguments.stream().anyMatch(each -> each.startsWith("-"))) {
            throw new IllegalArgumentException("at most three numbers are wanted");
        }
        List<String> all = new ArrayList<>(arguments);
        all.addAll(USUAL.subList(arguments.size(), USUAL.size()));
        try {
            int seconds = Integer.parseInt(all.get(2));
            all.add("--warm-up");
            all.add(Integer.toString(Math.min(LONGEST_WARM_UP, seconds / WARM_UP_PART)));
            Plan plan = Plan.of(all);
            if (plan.seconds() >= LEAST_SECONDS) {
                return plan;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("rooms, rate and seconds must be numbers above zero", e);
        }
        throw new IllegalArgumentException("seconds must be at least " + LEAST_SECONDS);
    }
}
