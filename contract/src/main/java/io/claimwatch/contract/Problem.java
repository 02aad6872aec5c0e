package io.claimwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What went wrong, in the shape of RFC 9457 ({@code application/problem+json}).
 *
 * @param type {@code urn:claimwatch:problem:CODE}
 * @param title the same for every problem of this type
 * @param status HTTP status
 * @param detail what was wrong here, and how to mend it
 * @param errors one per faulty line or field; never null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Item> errors) {
    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    public static Problem of(Code code, String detail) {
        return new Problem("urn:claimwatch:problem:" + Wire.name(code), code.title, code.status, detail, List.of());
    }

    public Problem with(List<Item> items) {
        return new Problem(type, title, status, detail, items);
    }

    /**
     * One faulty part.
     *
     * @param line 1-based line or array index; 0 when it does not apply
     * @param field the member at fault; null when the whole line is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(int line, String field, String code, String detail) {}

    /** Each kind of failure, so that they can be counted. */
    public enum Code {
        BAD_REQUEST(400, "The request cannot be read"),
        INVALID_EVENT(422, "Some events were refused"),
        UNAUTHENTICATED(401, "Sign in or send an API key"),
        FORBIDDEN(403, "Your role does not allow this"),
        NOT_FOUND(404, "There is no such thing"),
        CONFLICT(409, "Somebody was faster"),
        TOO_LARGE(413, "Too large"),
        UNSUPPORTED_MEDIA_TYPE(415, "Media type not understood"),
        RATE_LIMITED(429, "Too fast"),
        OVERLOADED(429, "Busy, try again in a moment"),
        STORAGE_FAILED(503, "Nothing can be stored now"),
        STOPPING(503, "This server is stopping"),
        INTERNAL(500, "A fault of ours");

        private final int status;
        private final String title;

        Code(int status, String title) {
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }
    }
}
