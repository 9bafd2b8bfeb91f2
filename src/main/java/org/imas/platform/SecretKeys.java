package org.imas.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM; a sealed text reads {@code v1:<key id>:<base64 of nonce and ciphertext>}. */
final class SecretKeys {

    static final int KEY_BYTES = 32;
    static final SecretKeys NONE = new SecretKeys(new byte[KEY_BYTES], "none");

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final String id;

    private SecretKeys(byte[] key, String id) {
        this.key = new SecretKeySpec(key, "AES");
        this.id = id;
    }

    /** Takes {@value #KEY_BYTES} bytes in Base64. */
    static SecretKeys of(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("A key for secrets is not Base64"); // no cause: it would quote the key
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("A key for secrets must hold " + KEY_BYTES + " bytes in Base64");
        }
        try {
            byte[] print = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new SecretKeys(bytes, HexFormat.of().formatHex(print, 0, 4));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells it from other keys, and nothing else of it. */
    String id() {
        return id;
    }

    /** Of the key that sealed it; empty where nothing is sealed. */
    static String idOf(String sealed) {
        String[] parts = sealed.split(":", 3);
        return parts.length == 3 ? parts[1] : "";
    }

    String seal(String text, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, owner, text.getBytes(UTF_8));
        byte[] both = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return "v1:" + id + ":" + Base64.getEncoder().encodeToString(both);
    }

    String open(String sealed, String owner) {
        String[] parts = sealed.split(":", 3);
        if (parts.length != 3 || !parts[0].equals("v1")) {
            throw new IllegalStateException("This is no sealed text");
        }
        if (!parts[1].equals(id)) {
            throw new IllegalStateException(
                    "Sealed with key " + parts[1] + ", which is none of those that are known; " + id + " seals");
        }
        byte[] both = Base64.getDecoder().decode(parts[2]);
        byte[] nonce = java.util.Arrays.copyOf(both, NONCE_BYTES);
        byte[] text = java.util.Arrays.copyOfRange(both, NONCE_BYTES, both.length);
        return new String(run(Cipher.DECRYPT_MODE, nonce, owner, text), UTF_8);
    }

    /** HMAC is a good derivation from a key that is random itself (NIST SP 800-108). */
    byte[] derived(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] run(int mode, byte[] nonce, String owner, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The sealed text does not open: wrong key, wrong row or damage", e);
        }
    }
}
