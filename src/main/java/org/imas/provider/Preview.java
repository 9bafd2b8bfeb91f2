package org.imas.provider;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a provider would send.
 *
 * @param content without what stands in addresses and headers
 * @param size in {@code unit}
 * @param limit what the service takes, in the same unit; absent where it is the receiver's own matter
 * @param unit {@code bytes} or, of an SMS, {@code segments}
 */
public record Preview(
        String mediaType,
        String content,
        int size,
        @Nullable Integer limit,
        String unit) {

    public static final String BYTES = "bytes";
    private static final String JSON = "application/json";

    /** JSON, measured in bytes. */
    public static Preview json(String content, @Nullable Integer limit) {
        return new Preview(JSON, content, content.getBytes(StandardCharsets.UTF_8).length, limit, BYTES);
    }

    /** Plain text, measured in bytes. */
    public static Preview text(String content) {
        return new Preview("text/plain", content, content.getBytes(StandardCharsets.UTF_8).length, null, BYTES);
    }

    public Preview redacted(Redactor redactor) {
        return new Preview(mediaType, redactor.redact(content), size, limit, unit);
    }
}
