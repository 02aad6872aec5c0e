package io.claimwatch.gateway.internal.read;

import java.util.Arrays;

/** The bytes of one unfinished piece, up to a limit; past it they are only counted. */
final class Keep {
    private static final int SMALL = 512;

    private final int limit;
    private byte[] bytes = new byte[SMALL];
    private int length;
    private boolean over;

    Keep(int limit) {
        this.limit = limit;
    }

    /** Returns true when this very call passed the limit. */
    boolean add(byte[] from, int start, int end) {
        int more = end - start;
        if (over || more == 0) {
            return false;
        }
        if (more > limit - length) {
            over = true;
            bytes = new byte[SMALL];
            length = 0;
            return true;
        }
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(length + more, bytes.length * 2)));
        }
        System.arraycopy(from, start, bytes, length, more);
        length += more;
        return false;
    }

    boolean over() {
        return over;
    }

    int length() {
        return length;
    }

    /** What was kept, without white space at its end; empty after an overrun. */
    byte[] take() {
        int end = length;
        while (end > 0 && isSpace(bytes[end - 1])) {
            end--;
        }
        byte[] taken = Arrays.copyOf(bytes, end);
        length = 0;
        over = false;
        return taken;
    }

    static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
