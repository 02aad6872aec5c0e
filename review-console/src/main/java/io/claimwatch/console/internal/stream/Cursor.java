package io.claimwatch.console.internal.stream;

import io.claimwatch.console.internal.http.Refusal;
import io.claimwatch.contract.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far a reader of the stream has come: the last flag and the last decision it has seen. */
public record Cursor(long flag, long decision) {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,18})");

    /** As on the wire: {@code 1843.57}. */
    public String text() {
        return flag + "." + decision;
    }

    /** @throws Refusal {@code BAD_REQUEST} when it is not one of ours */
    static Cursor of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw Refusal.of(Problem.Code.BAD_REQUEST, "This is no cursor of this stream.", "cursor", "unknown");
        }
        return new Cursor(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    Cursor withFlag(long newFlag) {
        return new Cursor(Math.max(flag, newFlag), decision);
    }

    Cursor withDecision(long newDecision) {
        return new Cursor(flag, Math.max(decision, newDecision));
    }
}
