package io.claimwatch.gateway.internal.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwatch.contract.Json;
import java.util.List;

/** Bytes to one JSON object, or a refusal that says where it went wrong, without quoting the bytes. */
final class JsonObjects {
    private JsonObjects() {}

    /** Null when refused. */
    static ObjectNode read(byte[] bytes, int line, List<Refusal> refusals) {
        try {
            JsonNode node = Json.MAPPER.readTree(StrictUtf8.decode(bytes));
            if (node instanceof ObjectNode object) {
                return object;
            }
            refusals.add(new Refusal(line, null, Fault.WRONG_TYPE, "must be a JSON object"));
        } catch (StrictUtf8.Malformed e) {
            refusals.add(new Refusal(
                    line, null, Fault.MALFORMED_UTF8, "is not UTF-8 at byte " + e.offset() + " of the line"));
        } catch (JsonProcessingException e) {
            refusals.add(new Refusal(line, null, Fault.MALFORMED_JSON, "is not JSON" + place(e)));
        }
        return null;
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : ", looked at up to character " + e.getLocation().getCharOffset();
    }
}
