package io.claimwatch.launcher.internal.serve;

import io.claimwatch.launcher.internal.cli.Stop;
import io.claimwatch.launcher.internal.config.AppConfig;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server's certificate and key as they were in their files at one moment, found to belong together.
 *
 * @param certificate the whole PEM file
 * @param key the whole PEM file
 * @param leaf the server's own certificate
 */
record Identity(Buffer certificate, Buffer key, X509Certificate leaf) {
    private static final Pattern PKCS8 =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    /**
     * Reads both files. Blocks.
     *
     * @throws Stop saying in one line which file is wrong and why; nothing of the key is shown
     */
    static Identity read(AppConfig.Tls files) {
        byte[] certificate = bytes("server.tls-certificate", files.certificate());
        byte[] key = bytes("server.tls-key", files.key());
        X509Certificate leaf = leaf(files.certificate(), certificate);
        PrivateKey secret = key(files.key(), key, leaf.getPublicKey());
        if (!belongTogether(leaf.getPublicKey(), secret)) {
            throw new Stop(
                    "server.tls-key " + files.key() + ": is not the key of the certificate in " + files.certificate());
        }
        return new Identity(Buffer.buffer(certificate), Buffer.buffer(key), leaf);
    }

    private static byte[] bytes(String setting, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Stop(
                    setting + " " + file + ": cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private static X509Certificate leaf(Path file, byte[] pem) {
        try {
            Collection<? extends Certificate> chain =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem));
            if (!chain.isEmpty() && chain.iterator().next() instanceof X509Certificate first) {
                return first;
            }
            throw new Stop("server.tls-certificate " + file + ": there is no certificate in it");
        } catch (CertificateException e) {
            throw new Stop("server.tls-certificate " + file + ": is no PEM file of certificates", e);
        }
    }

    private static PrivateKey key(Path file, byte[] pem, PublicKey like) {
        Matcher found = PKCS8.matcher(new String(pem, StandardCharsets.ISO_8859_1));
        if (!found.find()) {
            throw new Stop("server.tls-key " + file + ": there is no PKCS #8 key without a password in it;"
                    + " 'openssl pkcs8 -topk8 -nocrypt -in OLD -out NEW' makes one");
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(found.group(1));
            return KeyFactory.getInstance(like.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Stop("server.tls-key " + file + ": is no " + like.getAlgorithm() + " key, as the certificate is");
        }
    }

    private static boolean belongTogether(PublicKey shown, PrivateKey secret) {
        try {
            Signature signature = Signature.getInstance(
                    switch (shown.getAlgorithm()) {
                        case "RSA" -> "SHA256withRSA";
                        case "EC" -> "SHA256withECDSA";
                        default ->
                            throw new Stop("server.tls-certificate: its key is " + shown.getAlgorithm()
                                    + "; RSA and EC are known");
                    });
            byte[] anything = {1, 2, 3};
            signature.initSign(secret);
            signature.update(anything);
            byte[] signed = signature.sign();
            signature.initVerify(shown);
            signature.update(anything);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    PemKeyCertOptions options() {
        return new PemKeyCertOptions().addCertValue(certificate).addKeyValue(key);
    }

    boolean sameAs(Identity other) {
        return certificate.equals(other.certificate) && key.equals(other.key);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return leaf.getSubjectX500Principal() + ", until " + leaf.getNotAfter().toInstant();
    }
}
