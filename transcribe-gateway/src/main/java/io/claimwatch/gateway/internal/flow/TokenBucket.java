package io.claimwatch.gateway.internal.flow;

import java.time.Duration;
import java.time.InstantSource;

/**
 * Lets so much through a second. One may go into debt by a whole request, which is then waited off: so a request is
 * either let in or not, never cut. Guarded by itself.
 */
public final class TokenBucket {
    private final double perMilli;
    private final double most;
    private final InstantSource clock;
    private double tokens;
    private long filledAt;

    public TokenBucket(double perSecond, Duration burst, InstantSource clock) {
        this.perMilli = perSecond / 1000;
        this.most = Math.max(1, perMilli * burst.toMillis());
        this.clock = clock;
        this.tokens = most;
        this.filledAt = clock.millis();
    }

    /** Milliseconds until the debt is paid; 0 when something may be spent now. */
    public synchronized long debtMillis() {
        fill();
        return tokens > 0 ? 0 : (long) Math.ceil(-tokens / perMilli) + 1;
    }

    public synchronized void spend(long amount) {
        fill();
        tokens -= amount;
    }

    private void fill() {
        long now = clock.millis();
        if (now > filledAt) {
            tokens = Math.min(most, tokens + (now - filledAt) * perMilli);
        }
        filledAt = now;
    }
}
