package io.claimwatch.gateway.internal.socket;

/** Why the server ends a WebSocket; the reason is for the person who reads the client's log. */
enum CloseCode {
    GOING_AWAY(1001, "the server is shutting down; connect again and send what was not acknowledged"),
    STORAGE_FAILED(1013, "nothing can be stored now; connect again later and send what was not acknowledged"),
    IDLE(4001, "nothing was heard of the client, not even a pong"),
    STALLED(4008, "the client does not read its acknowledgements"),
    TOO_MANY_ROOMS(4009, "too many rooms or lanes wait on one socket"),
    SUPERSEDED(4010, "a newer connection writes this source of the session"),
    NONSENSE(4011, "a thousand events in a row could not be read");

    private final short code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = (short) code;
        this.reason = reason;
    }

    short code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
