package org.imas.registry;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.imas.provider.Action;

/**
 * Tokens as text: 36 bytes in 48 characters. The action and the hour of the end take 4, the delivery's id 16, and the
 * first 128 bits of an HMAC-SHA256 over these 16, so that a token needs no row.
 */
final class ActionTokens {

    static final int LENGTH = 48;

    private static final String HMAC = "HmacSHA256";
    private static final int SAID = 20;
    private static final int MAC = 16;
    private static final int ACTION_SHIFT = 24;
    private static final int HOURS = (1 << ACTION_SHIFT) - 1;
    private static final long HOUR = Duration.ofHours(1).toSeconds();
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{" + LENGTH + "}");

    private final SecretKeySpec key;

    ActionTokens(byte[] key) {
        this.key = new SecretKeySpec(key, HMAC);
    }

    String write(ActionToken token) {
        long hours = Math.min(HOURS, (token.until().getEpochSecond() + HOUR - 1) / HOUR);
        byte[] said = ByteBuffer.allocate(SAID)
                .putInt(token.action().code() << ACTION_SHIFT | (int) hours)
                .putLong(token.delivery().getMostSignificantBits())
                .putLong(token.delivery().getLeastSignificantBits())
                .array();
        byte[] all = ByteBuffer.allocate(SAID + MAC).put(said).put(mac(said)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Empty where we did not write it. */
    Optional<ActionToken> read(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        byte[] all = Base64.getUrlDecoder().decode(text);
        byte[] said = Arrays.copyOf(all, SAID);
        byte[] mac = Arrays.copyOfRange(all, SAID, SAID + MAC);
        return MessageDigest.isEqual(mac, mac(said)) ? token(ByteBuffer.wrap(said)) : Optional.empty();
    }

    private static Optional<ActionToken> token(ByteBuffer said) {
        int first = said.getInt();
        Instant until = Instant.ofEpochSecond((first & HOURS) * HOUR);
        UUID delivery = new UUID(said.getLong(), said.getLong());
        // written by a later version, it may name an action that is not known here
        return Action.of(first >>> ACTION_SHIFT).map(action -> new ActionToken(delivery, action, until));
    }

    private byte[] mac(byte[] said) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(said), MAC);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
