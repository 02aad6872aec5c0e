package io.claimwatch.launcher.internal.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwatch.contract.Json;
import io.claimwatch.launcher.internal.input.Item;
import io.claimwatch.launcher.internal.judge.Judged;
import java.io.PrintStream;

/** One compact JSON object a line, in the shape other programs rely on. */
final class JsonReport implements Report {
    private final PrintStream out;
    private final boolean showSource;

    /** @param showSource whether lines of several files must be told apart */
    JsonReport(PrintStream out, boolean showSource) {
        this.out = out;
        this.showSource = showSource;
    }

    @Override
    public void add(Judged judged, boolean flagged) {
        out.print(Json.write(answer(judged, flagged)) + "\n");
    }

    private ObjectNode answer(Judged judged, boolean flagged) {
        Item item = judged.item();
        ObjectNode answer = Json.MAPPER.createObjectNode().put("id", item.id());
        if (!item.readable()) {
            return answer.put("error", item.error());
        }
        String location = location(item);
        if (location != null) {
            answer.put("location", location);
        }
        answer.put("flagged", flagged);
        answer.set("findings", FindingJson.array(judged.detection().findings()));
        if (!judged.detection().errors().isEmpty()) {
            ArrayNode errors = answer.putArray("errors");
            judged.detection().errors().forEach(error -> errors.addObject()
                    .put("entry", error.entry())
                    .put("message", error.message()));
        }
        return answer;
    }

    private String location(Item item) {
        String inFile = item.location() == null ? Long.toString(item.line()) : item.location();
        if (showSource) {
            return item.source() + ":" + inFile;
        }
        return item.location();
    }
}
