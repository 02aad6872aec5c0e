package io.claimwatch.launcher.internal.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwatch.contract.CheckRequest;
import io.claimwatch.contract.Checker;
import io.claimwatch.contract.Detection;
import io.claimwatch.contract.Explanation;
import io.claimwatch.contract.Json;
import io.claimwatch.launcher.internal.check.FindingJson;
import io.claimwatch.launcher.internal.input.Item;
import io.claimwatch.launcher.internal.judge.Judged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;

/** Writes what went wrong, a JSON object a line, with the entries that came nearest and the stage that lost them. */
final class Misses {
    private static final int NEAREST = 8;

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
        line.set("findings", FindingJson.array(judged.detection().findings()));
        if (expected) {
            nearest(line, item.request());
        }
        write(line);
    }

    void lost(String file, long number, CheckRequest spoken, String meant, Set<String> entries, Detection answer) {
        ObjectNode line = Json.MAPPER
                .createObjectNode()
                .put("kind", "lost-morph")
                .put("file", file)
                .put("id", Long.toString(number))
                .put("text", spoken.text())
                .put("meant", meant);
        ArrayNode lost = line.putArray("lost");
        entries.forEach(lost::add);
        line.set("findings", FindingJson.array(answer.findings()));
        nearest(line, spoken);
        write(line);
    }

    private void nearest(ObjectNode line, CheckRequest request) {
        Explanation explanation = checker.explain(request);
        line.put("normalised", explanation.normalised());
        line.put("stage", Stage.thatLost(explanation));
        ArrayNode nearest = line.putArray("nearest");
        explanation.candidates().stream().limit(NEAREST).forEach(candidate -> nearest.addObject()
                .put("entry", candidate.entry())
                .put("outcome", candidate.outcome())
                .put("reason", candidate.reason()));
        ArrayNode hits = line.putArray("hits");
        explanation.hits().stream().map(hit -> hit.term()).distinct().limit(32).forEach(hits::add);
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
