package org.imas.provider.ntfy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** How a call says who it is: by token, by user and password, or not at all. */
record NtfyLogin(Map<String, String> header) {

    static NtfyLogin of(NtfyProvider.Settings settings) {
        if (settings.accessToken() != null) {
            return with("Bearer " + settings.accessToken());
        }
        if (settings.username() != null) {
            byte[] pair = (settings.username() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8);
            return with("Basic " + Base64.getEncoder().encodeToString(pair));
        }
        return new NtfyLogin(Map.of());
    }

    private static NtfyLogin with(String value) {
        return new NtfyLogin(Map.of("Authorization", value));
    }
}
