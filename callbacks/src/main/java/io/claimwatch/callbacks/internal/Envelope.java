package io.claimwatch.callbacks.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimwatch.contract.Json;
import io.claimwatch.store.Outbox.Delivery;
import java.time.Instant;

/** A CloudEvent 1.0 in structured mode; the same event always gives the same bytes, however often it is sent. */
final class Envelope {
    static final String TYPE = "application/cloudevents+json; charset=UTF-8";

    private Envelope() {}

    static String of(Delivery delivery) {
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", delivery.eventId());
        event.put("source", "/claimwatch/tenants/" + delivery.tenant());
        event.put("type", delivery.type());
        event.put("subject", delivery.subject());
        event.put("time", Instant.ofEpochMilli(delivery.at()).toString());
        event.put("datacontenttype", "application/json");
        event.set("data", Json.read(delivery.data(), JsonNode.class));
        return Json.write(event);
    }
}
