package io.claimwatch.launcher.internal.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwatch.contract.Json;

/** The same results for programs. */
final class JsonTables {
    private final ObjectNode root = Json.MAPPER.createObjectNode();

    void labelled(Labelled labelled) {
        root.set("all", node(labelled.all()));
        root.put("leftOut", labelled.leftOut());
        ObjectNode by = root.putObject("by");
        labelled.groups().forEach((group, tallies) -> {
            ObjectNode names = by.putObject(group.replace(' ', '-'));
            tallies.forEach((name, tally) -> names.set(name, node(tally)));
        });
    }

    void rate(FlagRate rate) {
        ArrayNode texts = root.withArray("texts");
        ObjectNode text = texts.addObject()
                .put("file", rate.file())
                .put("lines", rate.lines())
                .put("flagged", rate.flagged());
        text.set("rate", node(rate.rate()));
        ObjectNode entries = text.putObject("entries");
        rate.mostFrequent().forEach(entries::put);
    }

    void retention(Retention retention) {
        ObjectNode pairs = node(retention.all());
        root.set("pairs", pairs);
        if (!retention.byKind().isEmpty()) {
            ObjectNode kinds = pairs.putObject("by");
            retention.byKind().forEach((kind, count) -> kinds.set(kind, node(count)));
        }
    }

    void entries(EntryTable table) {
        ArrayNode entries = root.putArray("entries");
        for (EntryTable.Row row : table.rows()) {
            ObjectNode entry = entries.addObject()
                    .put("entry", row.entry())
                    .put("rightly", row.rightly())
                    .put("wrongly", row.wrongly())
                    .put("aloneRightly", row.alone())
                    .put("aloneWrongly", row.aloneWrongly());
            entry.set("precision", node(row.precision()));
        }
    }

    private static ObjectNode node(Retention.Count count) {
        ObjectNode node = Json.MAPPER
                .createObjectNode()
                .put("pairs", count.pairs())
                .put("changed", count.changed())
                .put("meantFlagged", count.meantFlagged())
                .put("kept", count.kept());
        node.set("retention", node(count.rate()));
        return node;
    }

    String text() {
        return root.toPrettyString();
    }

    private static ObjectNode node(Tally tally) {
        ObjectNode node = Json.MAPPER
                .createObjectNode()
                .put("unlawful", tally.unlawful())
                .put("found", tally.found())
                .put("lawful", tally.lawful())
                .put("falseAlarms", tally.falseAlarms())
                .put("either", tally.open())
                .put("eitherFlagged", tally.openFlagged());
        node.set("recall", node(tally.recall()));
        node.set("falseAlarmRate", node(tally.falseAlarmRate()));
        node.set("precision", node(tally.precision()));
        node.set("f1", node(tally.f1()));
        return node;
    }

    private static ObjectNode node(Interval share) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        return share.known()
                ? node.put("value", share.value()).put("low", share.low()).put("high", share.high())
                : node.putNull("value");
    }
}
