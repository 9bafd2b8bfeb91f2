package org.imas.provider.slack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.imas.provider.SignedSettings.Signed;

/** How Slack signs what it sends; source: docs.slack.dev, "Verifying requests from Slack". */
record SlackSignature(String secret) {

    /** An older request may be one that somebody recorded. */
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
    private static final String HMAC = "HmacSHA256";

    boolean verifies(Signed request, Instant now) {
        if (!SECONDS.matcher(request.timestamp()).matches()) {
            return false;
        }
        Instant signedAt = Instant.ofEpochSecond(Long.parseLong(request.timestamp()));
        boolean fresh = Duration.between(signedAt, now).abs().compareTo(WINDOW) <= 0;
        byte[] right = of(request.timestamp(), request.body()).getBytes(US_ASCII);
        return fresh && MessageDigest.isEqual(right, request.signature().getBytes(UTF_8));
    }

    private String of(String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), HMAC));
            mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
