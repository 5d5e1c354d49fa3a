package dev.throughline.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Draws what can't be guessed, and its hash, which is all that is kept of it. A fast hash will do: a secret of 256
 * random bits can't be searched for, unlike a password.
 */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";

    private Secrets() {}

    /** 256 random bits, as 43 characters that need no escaping in a URL, a cookie or a header. */
    static String draw() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** An id that says nothing: the prefix and 12 random characters of {@code [0-9a-z]}. */
    static String id(String prefix) {
        var id = new StringBuilder(prefix);
        RANDOM.ints(12, 0, ALPHABET.length()).forEach(index -> id.append(ALPHABET.charAt(index)));
        return id.toString();
    }

    /** SHA-256, in hexadecimal. */
    static String hash(String secret) {
        return HexFormat.of().formatHex(sha256(secret));
    }

    /** A secret derived from another one, which can't be found from it. */
    static String derive(String purpose, String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(purpose + ":" + secret));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
