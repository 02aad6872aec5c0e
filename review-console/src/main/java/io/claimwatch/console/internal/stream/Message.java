package io.claimwatch.console.internal.stream;

import io.claimwatch.contract.Json;

/**
 * A message of the stream without its id, which is each reader's own: written once, sent to many.
 *
 * @param text {@code event:} and {@code data:} lines
 */
record Message(String text) {
    static Message of(String event, Object data) {
        return new Message("event: " + event + "\ndata: " + Json.write(data) + "\n\n");
    }

    /** As sent to a reader who has come this far. */
    String at(Cursor cursor) {
        return "id: " + cursor.text() + "\n" + text;
    }
}
