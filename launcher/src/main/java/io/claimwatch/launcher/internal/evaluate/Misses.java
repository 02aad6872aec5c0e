package io.claimwatch.launcher.internal.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.Detection;
import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Explanation;
import io.claimwatch.contract.Explanation.Hit;
import io.claimwatch.contract.Json;
import io.claimwatch.launcher.internal.check.FindingJson;
import io.claimwatch.launcher.internal.input.Item;
import io.claimwatch.launcher.internal.judge.Judged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes what went wrong, a JSON object a line: of a miss the entries that came nearest and the stage that lost them, of a
 * false alarm the entries, their patterns and the words that raised it.
 */
final class Misses {
    private static final int NEAREST = 8;
    private static final int HEARD = 32;

    private final Writer out;
    private final Checker checker;

    Misses(Writer out, Checker checker) {
        this.out = out;
        this.checker = checker;
    }

    void wrong(Judged judged) {
        Item item = judged.item();
        boolean expected = item.label().flag();
        ObjectNode line = Json.MAPPER
                .createObjectNode()
                .put("kind", expected ? "miss" : "false-alarm")
                .put("file", item.source())
                .put("id", item.id())
                .put("text", item.text())
                .put("before", item.before())
                .put(
                        "category",
                        item.product() == null || item.product().category() == null
                                ? null
                                : item.product().category().wire())
                .put("claim", item.label().claim())
                .put("expected", expected);
        Explanation explanation = checker.explain(item.request());
        if (expected) {
            line.put("stage", Stage.thatLost(explanation));
            nearest(line, explanation);
        } else {
            raised(line, explanation);
        }
        line.set("findings", FindingJson.array(judged.detection().findings()));
        write(line);
    }

    /**
     * A disguise that was not seen through.
     *
     * @param number of the line in its file
     * @param how the kind of disguise; null if nobody says
     * @param entries found in the words meant and not in those spoken
     */
    void lost(
            String file,
            long number,
            String how,
            CheckRequest spoken,
            CheckRequest meant,
            Set<String> entries,
            Detection answer) {
        ObjectNode line = Json.MAPPER
                .createObjectNode()
                .put("kind", "lost-morph")
                .put("file", file)
                .put("id", Long.toString(number))
                .put("how", how)
                .put("text", spoken.text())
                .put("meant", meant.text());
        Explanation explanation = checker.explain(spoken);
        Set<String> unheard = terms(checker.explain(meant).hits());
        unheard.removeAll(terms(explanation.hits()));
        ArrayNode lost = line.putArray("lost");
        entries.forEach(lost::add);
        String stage = Stage.thatLost(explanation, entries);
        boolean matched = explanation.candidates().stream()
                .anyMatch(candidate -> entries.contains(candidate.entry())
                        && !candidate.outcome().equals("not-matched"));
        line.put("stage", !matched && !unheard.isEmpty() ? Stage.NORMALISE : stage);
        ArrayNode missing = line.putArray("unheard");
        unheard.stream().limit(HEARD).forEach(missing::add);
        nearest(line, explanation);
        line.set("findings", FindingJson.array(answer.findings()));
        write(line);
    }

    private static Set<String> terms(List<Hit> hits) {
        return hits.stream().map(Hit::term).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void nearest(ObjectNode line, Explanation explanation) {
        line.put("normalised", explanation.normalised());
        ArrayNode nearest = line.putArray("nearest");
        explanation.candidates().stream().limit(NEAREST).forEach(candidate -> nearest.addObject()
                .put("entry", candidate.entry())
                .put("outcome", candidate.outcome())
                .put("stage", candidate.stage())
                .put("reason", candidate.reason())
                .put("pattern", candidate.pattern()));
        ArrayNode hits = line.putArray("hits");
        explanation.hits().stream().map(Hit::term).distinct().limit(HEARD).forEach(hits::add);
    }

    private static void raised(ObjectNode line, Explanation explanation) {
        ArrayNode raised = line.putArray("raised");
        explanation.candidates().stream()
                .filter(candidate -> candidate.outcome().equals("flagged"))
                .forEach(candidate -> raised.addObject()
                        .put("entry", candidate.entry())
                        .put(
                                "words",
                                candidate.evidence().stream()
                                        .map(Evidence::text)
                                        .collect(Collectors.joining(" … ")))
                        .put("pattern", candidate.pattern()));
    }

    private void write(ObjectNode line) {
        try {
            out.write(Json.write(line));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
