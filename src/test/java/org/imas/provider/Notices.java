package org.imas.provider;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notices and messages for tests. */
public final class Notices {

    public static final UUID INCIDENT = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    public static final UUID DELIVERY = UUID.fromString("01890a5d-ffff-774b-bcce-b302099a8057");
    public static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    public static final Links LINKS = new Links(
            "https://imas.example.com/incidents/abc12345",
            "https://docs.example.com/lid/a&b",
            "https://runbooks.example.com/redis",
            "https://chat.example.com/room");

    private Notices() {}

    public static Notice of(String event) {
        return of(event, "Redis Cluster Down", "Connection timeout on all nodes");
    }

    public static Notice of(String event, String title, String body) {
        int sequence = List.of("TRIGGERED", "ACKNOWLEDGED", "MITIGATED", "RESOLVED", "TEST")
                        .indexOf(event)
                + 1;
        return new Notice(
                event,
                sequence,
                INCIDENT,
                "abc12345",
                title,
                body,
                "SEV1_CRITICAL",
                "TEST".equals(event) ? "TRIGGERED" : event,
                "redis-prod",
                List.of("security"),
                Map.of("region", "eu-west"),
                LINKS,
                Instant.parse("2026-02-05T18:30:00Z"),
                TRACEPARENT);
    }

    public static Notice severity(String severity) {
        Notice n = of("TRIGGERED");
        return new Notice(
                n.event(),
                n.sequence(),
                n.incidentId(),
                n.shortId(),
                n.title(),
                n.body(),
                severity,
                n.status(),
                n.service(),
                n.scopes(),
                n.labels(),
                n.links(),
                n.at(),
                n.traceparent());
    }

    public static Notice links(Links links) {
        Notice n = of("TRIGGERED");
        return new Notice(
                n.event(),
                n.sequence(),
                n.incidentId(),
                n.shortId(),
                n.title(),
                n.body(),
                n.severity(),
                n.status(),
                n.service(),
                n.scopes(),
                n.labels(),
                links,
                n.at(),
                n.traceparent());
    }

    public static Notice service(Notice n, String service) {
        return new Notice(
                n.event(),
                n.sequence(),
                n.incidentId(),
                n.shortId(),
                n.title(),
                n.body(),
                n.severity(),
                n.status(),
                service,
                n.scopes(),
                n.labels(),
                n.links(),
                n.at(),
                n.traceparent());
    }

    public static Notice labels(Notice n, List<String> scopes, Map<String, String> labels) {
        return new Notice(
                n.event(),
                n.sequence(),
                n.incidentId(),
                n.shortId(),
                n.title(),
                n.body(),
                n.severity(),
                n.status(),
                n.service(),
                scopes,
                labels,
                n.links(),
                n.at(),
                n.traceparent());
    }

    public static Message message(Notice notice, Record settings, String target) {
        return message(notice, settings, target, null);
    }

    public static Message message(Notice notice, Record settings, String target, @Nullable String previous) {
        return new Message(DELIVERY, target, notice, settings, new Brand("IMAS"), previous);
    }
}
