package io.claimwatch.store;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key that what must be readable again, and by nobody else, is encrypted with in the database: AES-256. */
public final class SealKey {
    private static final int BYTES = 32;

    private final byte[] bytes;

    private SealKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * @param base64 32 bytes
     * @throws IllegalArgumentException showing nothing of it
     */
    public static SealKey of(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            // Without the cause: its message may quote a character.
            throw new IllegalArgumentException("seal-key is not Base64");
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("seal-key must be " + BYTES + " bytes in Base64, is " + bytes.length);
        }
        return new SealKey(bytes);
    }

    /** For AES. */
    public SecretKey key() {
        return new SecretKeySpec(bytes, "AES");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealKey that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Nothing of the key. */
    @Override
    public String toString() {
        return "SealKey";
    }
}
