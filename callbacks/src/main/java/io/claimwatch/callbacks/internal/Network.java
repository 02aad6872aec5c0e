package io.claimwatch.callbacks.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Addresses that begin with the same bits. */
record Network(byte[] begin, int bits) {
    private static final Pattern TEXT = Pattern.compile("(?:[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:/[0-9]{1,3})?");

    /** @throws IllegalArgumentException when it is none */
    static Network of(String text) {
        String[] parts = text.strip().split("/", 2);
        try {
            if (!TEXT.matcher(text.strip()).matches()) {
                throw new IllegalArgumentException("'" + text + "' is no network such as 10.1.0.0/16");
            }
            byte[] begin = InetAddress.getByName(parts[0]).getAddress();
            int bits = parts.length == 1 ? begin.length * 8 : Integer.parseInt(parts[1]);
            if (bits > begin.length * 8) {
                throw new IllegalArgumentException("'" + text + "' has more bits than an address");
            }
            return new Network(begin, bits);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + text + "' is no network such as 10.1.0.0/16", e);
        }
    }

    boolean holds(InetAddress address) {
        byte[] other = address.getAddress();
        if (other.length != begin.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((other[bit / 8] & mask) != (begin[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
