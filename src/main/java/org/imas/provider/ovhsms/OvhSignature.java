package org.imas.provider.ovhsms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imas.platform.OutboundRequest;

/** Signs a call as OVH wants it; source: its "First steps with the API", and client.py of python-ovh. */
final class OvhSignature {

    private OvhSignature() {}

    /** The same request with what proves who sends it, and when: {@code seconds} by OVH's clock. */
    static OutboundRequest signed(OutboundRequest request, OvhSmsProvider.Settings settings, long seconds) {
        String time = Long.toString(seconds);
        String signed = String.join(
                "+",
                settings.applicationSecret(),
                settings.consumerKey(),
                request.method(),
                request.uri().toString(),
                request.body(),
                time);
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.put("X-Ovh-Application", settings.applicationKey());
        headers.put("X-Ovh-Consumer", settings.consumerKey());
        headers.put("X-Ovh-Timestamp", time);
        headers.put("X-Ovh-Signature", "$1$" + sha1(signed));
        return new OutboundRequest(request.method(), request.uri(), headers, request.body(), request.timeout());
    }

    private static String sha1(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-1", impossible);
        }
    }
}
