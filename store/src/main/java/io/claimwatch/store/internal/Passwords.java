package io.claimwatch.store.internal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** PBKDF2 with HMAC-SHA-512, kept as {@code pbkdf2-sha512$ROUNDS$SALT$HASH}, so that rounds can rise later. */
final class Passwords {
    private static final String KIND = "pbkdf2-sha512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private final int rounds;
    private final String nobody;

    Passwords(int rounds) {
        this.rounds = rounds;
        // Compared with when a login is unknown, so that the answer takes as long.
        this.nobody = stored(rounds, new byte[SALT_BYTES], new byte[HASH_BITS / 8]);
    }

    String hash(String password) {
        byte[] salt = Hash.random(SALT_BYTES);
        return stored(rounds, salt, derive(password, salt, rounds));
    }

    /** @param stored null for an unknown person: computes as long, and says no */
    boolean matches(String password, String stored) {
        String[] parts = (stored == null ? nobody : stored).split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(KIND)) {
            throw new IllegalStateException("a password hash of an unknown kind");
        }
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        byte[] actual = derive(password, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(expected, actual) && stored != null;
    }

    private static String stored(int rounds, byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder();
        return KIND + "$" + rounds + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }
}
