package io.claimwatch.launcher.internal.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwatch.contract.Evidence;
import io.claimwatch.contract.Finding;
import io.claimwatch.contract.Json;
import java.util.List;

/** Findings as {@code check} and {@code evaluate} write them. */
public final class FindingJson {
    private FindingJson() {}

    public static ArrayNode array(List<Finding> findings) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        findings.forEach(finding -> array.add(node(finding)));
        return array;
    }

    private static ObjectNode node(Finding finding) {
        ObjectNode node = Json.MAPPER
                .createObjectNode()
                .put("entry", finding.entry())
                .put("category", finding.category().wire())
                .put("severity", finding.severity().wire())
                .put("confidence", Math.round(finding.confidence() * 1000) / 1000.0);
        ArrayNode evidence = node.putArray("evidence");
        finding.evidence().forEach(span -> evidence.add(span(span)));
        node.put("normalised", finding.normalised());
        ArrayNode transforms = node.putArray("transforms");
        finding.transforms().stream().sorted().forEach(transform -> transforms.add(transform.wire()));
        ArrayNode basis = node.putArray("basis");
        finding.basis().forEach(basis::add);
        node.put("suggestion", finding.suggestion());
        if (!finding.notes().isEmpty()) {
            ArrayNode notes = node.putArray("notes");
            finding.notes().forEach(notes::add);
        }
        return node;
    }

    private static ObjectNode span(Evidence evidence) {
        ObjectNode node = Json.MAPPER
                .createObjectNode()
                .put("start", evidence.start())
                .put("end", evidence.end())
                .put("text", evidence.text());
        return evidence.sequence() == null ? node : node.put("sequence", evidence.sequence());
    }
}
