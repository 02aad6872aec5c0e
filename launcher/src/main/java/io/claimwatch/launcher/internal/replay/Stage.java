package io.claimwatch.launcher.internal.replay;

import io.claimwatch.contract.Product;
import io.claimwatch.contract.ProductCategory;
import io.claimwatch.launcher.internal.feed.Outgoing;
import io.claimwatch.launcher.internal.feed.Script;
import io.claimwatch.launcher.internal.replay.Talk.Utterance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Turns talk into what is sent: rooms multiplied to the number wanted, each with its session, product and end. */
final class Stage {
    private Stage() {}

    /**
     * An event and when it is due.
     *
     * @param atMillis from the beginning of the replay, at the speed of speech
     */
    record Cue(long atMillis, Outgoing event) {}

    /** As many rooms as wanted; the given ones over again under new names when there are too few. */
    static List<Talk> rooms(List<Talk> talks, int wanted) {
        int count = wanted <= 0 ? talks.size() : wanted;
        List<Talk> rooms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Talk talk = talks.get(i % talks.size());
            int copy = i / talks.size();
            rooms.add(copy == 0 ? talk : talk.in(talk.room() + "-" + (copy + 1)));
        }
        return rooms;
    }

    /** One plain product for each category spoken of. */
    static List<Product> products(List<Talk> talks) {
        TreeSet<ProductCategory> categories = new TreeSet<>();
        talks.stream().filter(talk -> talk.category() != null).forEach(talk -> categories.add(talk.category()));
        return categories.stream()
                .map(category ->
                        new Product(null, productId(category), "replay " + category.wire(), category, null, null, null))
                .toList();
    }

    /** Everything sent for one room, in order. */
    static List<Cue> cues(Talk talk, String session, int loops, long startedAt) {
        List<Cue> cues = new ArrayList<>();
        long offset = 0;
        for (int loop = 0; loop < loops; loop++) {
            Script script = new Script("replay", talk.room(), loop == 0 ? session : session + "-" + (loop + 1));
            cues.add(new Cue(offset, script.start(facts(talk, startedAt + offset))));
            if (talk.category() != null) {
                cues.add(new Cue(offset, script.showcase(productId(talk.category()))));
            }
            for (Utterance said : talk.utterances()) {
                long from = offset + said.atMillis();
                long to = from + said.forMillis();
                cues.add(new Cue(to, script.segment(said.text(), said.lang(), startedAt + from, startedAt + to)));
            }
            offset += talk.lengthMillis();
            cues.add(new Cue(offset, script.end()));
        }
        return cues;
    }

    private static Map<String, Object> facts(Talk talk, long startedAt) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("startedAt", startedAt);
        facts.put("title", talk.platform() == null ? talk.room() : talk.platform() + " " + talk.room());
        facts.put("category", talk.category() == null ? null : talk.category().wire());
        return facts;
    }

    private static String productId(ProductCategory category) {
        return "replay-" + category.wire();
    }
}
