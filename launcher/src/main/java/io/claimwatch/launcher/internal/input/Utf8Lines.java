package io.claimwatch.launcher.internal.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Lines of UTF-8, read one at a time. A line that is too long or no UTF-8 costs that line only; memory is bounded by
 * the longest line allowed.
 */
final class Utf8Lines {
    /** Longest line read, in bytes. */
    static final int MAX_BYTES = 1 << 20;

    private final InputStream in;
    private final int maxBytes;
    private long number;
    private RawLine peeked;

    Utf8Lines(InputStream in) {
        this(in, MAX_BYTES);
    }

    Utf8Lines(InputStream in, int maxBytes) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.maxBytes = maxBytes;
    }

    /** The next line without taking it; null at the end. */
    RawLine peek() throws IOException {
        if (peeked == null) {
            peeked = read();
        }
        return peeked;
    }

    /** The next line; null at the end. */
    RawLine next() throws IOException {
        RawLine line = peek();
        peeked = null;
        return line;
    }

    /** Whether some of the next line is there already. */
    boolean ready() throws IOException {
        return peeked != null || in.available() > 0;
    }

    private RawLine read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        int b = in.read();
        if (b < 0) {
            return null;
        }
        number++;
        while (b >= 0 && b != '\n') {
            if (bytes.size() < maxBytes) {
                bytes.write(b);
            } else {
                tooLong = true;
            }
            b = in.read();
        }
        return tooLong
                ? new RawLine(number, null, "the line is longer than " + maxBytes + " bytes")
                : decode(bytes.toByteArray());
    }

    private RawLine decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (number == 1 && text.startsWith("\uFEFF")) {
                text = text.substring(1);
            }
            return new RawLine(number, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, null);
        } catch (CharacterCodingException e) {
            return new RawLine(number, null, "the line is not UTF-8");
        }
    }
}
