package io.claimwatch.store.internal;

import io.claimwatch.store.SealKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts secrets that must be used again (AES-256-GCM, a new nonce each time), bound to the row they stand in: moved
 * to another row they do not open. Without a key they are kept as they are.
 */
final class Seal {
    private static final String MARK = "sealed1:";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SealKey key;

    /** @param key null for none */
    Seal(SealKey key) {
        this.key = key;
    }

    static boolean isSealed(String stored) {
        return stored.startsWith(MARK);
    }

    boolean hasKey() {
        return key != null;
    }

    /** What is stored. */
    String close(String row, String secret) {
        if (key == null) {
            return secret;
        }
        byte[] nonce = Hash.random(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, row, nonce).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return MARK + Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + CIPHER, e);
        }
    }

    /**
     * The secret again; what was stored without a key is given back as it is.
     *
     * @param stored may be null
     * @throws IllegalStateException when it cannot be opened with this key
     */
    String open(String row, String stored) {
        if (stored == null || !isSealed(stored)) {
            return stored;
        }
        if (key == null) {
            throw new IllegalStateException("a secret is encrypted and there is no store.seal-key");
        }
        byte[] all = Base64.getDecoder().decode(stored.substring(MARK.length()));
        try {
            return new String(
                    cipher(Cipher.DECRYPT_MODE, row, Arrays.copyOf(all, NONCE_BYTES))
                            .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret was encrypted with another store.seal-key", e);
        }
    }

    private Cipher cipher(int mode, String row, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(row.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
