package org.imas.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Topics that begin with {@code private} want the token {@value #TOKEN}; the others are open, as on ntfy.sh. */
final class NtfyAccess {

    static final String TOKEN = "tk_sandbox";

    private static final String BEARER = "Bearer " + TOKEN;
    // ntfy takes a token as the password of an empty user, too
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString((":" + TOKEN).getBytes(StandardCharsets.UTF_8));

    private NtfyAccess() {}

    static Optional<NtfyError> refusal(String topic, Call call) {
        if (!topic.startsWith("private")) {
            return Optional.empty();
        }
        String shown = call.header("Authorization").orElse("");
        if (shown.isEmpty()) {
            return Optional.of(NtfyError.FORBIDDEN);
        }
        return shown.equals(BEARER) || shown.equals(BASIC) ? Optional.empty() : Optional.of(NtfyError.UNAUTHORIZED);
    }
}
