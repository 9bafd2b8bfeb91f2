package org.imas.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What attackers write where a title is expected: the published list, for pages and messages. */
public final class Payloads {

    private Payloads() {}

    public static List<String> all() {
        try (InputStream list = Payloads.class.getResourceAsStream("/org/imas/xss.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# ") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A notice that says it wherever somebody outside can say anything. */
    public static Notice notice(String payload) {
        return new Notice(
                "TRIGGERED",
                1,
                Notices.INCIDENT,
                "abc12345",
                payload,
                payload,
                "SEV1_CRITICAL",
                "TRIGGERED",
                payload,
                List.of(payload),
                Map.of(payload, payload),
                Notices.LINKS,
                Instant.parse("2026-02-05T18:30:00Z"),
                null);
    }
}
