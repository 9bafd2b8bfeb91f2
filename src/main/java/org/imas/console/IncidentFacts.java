package org.imas.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.imas.incident.IncidentView;
import org.jspecify.annotations.Nullable;

/** Of what is known of an incident, what a page lists. */
@Named
@ApplicationScoped
public class IncidentFacts {

    /** Where the installation's traces are looked at: {@code {traceId}} stands for the id of one. */
    @Inject
    @ConfigProperty(name = "imas.links.trace")
    private Optional<String> traces;

    /** A link, and the key of its word. */
    public record Link(String word, String url) {}

    /** A time, and the key of its word. */
    public record Time(String word, Instant at) {}

    public List<String> labels(IncidentView incident) {
        return incident.labels().entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .toList();
    }

    public List<Link> links(IncidentView incident) {
        return Stream.of(
                        link("linkLid", incident.lidUrl()),
                        link("linkRunbook", incident.runbookUrl()),
                        link("linkRoom", incident.warRoomUrl()),
                        link("linkTrace", trace(incident.traceId())))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable String trace(@Nullable String id) {
        return id == null
                ? null
                : traces.map(template -> template.replace("{traceId}", id)).orElse(null);
    }

    private static @Nullable Link link(String word, @Nullable String url) {
        return isWeb(url) ? new Link(word, String.valueOf(url)) : null;
    }

    /** That address where a click on it opens a page and runs nothing. */
    public @Nullable String safe(@Nullable String url) {
        return isWeb(url) ? url : null;
    }

    private static boolean isWeb(@Nullable String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://"));
    }

    /** Those that have come, in their order. */
    public List<Time> times(IncidentView incident) {
        return Stream.of(
                        time("detectedAt", incident.detectedAt()),
                        time("createdAt", incident.createdAt()),
                        time("acknowledgedAt", incident.acknowledgedAt()),
                        time("mitigatedAt", incident.mitigatedAt()),
                        time("resolvedAt", incident.resolvedAt()),
                        time("lastSeenAt", incident.occurrences() > 1 ? incident.lastSeenAt() : null))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Time time(String word, @Nullable Instant at) {
        return at == null ? null : new Time(word, at);
    }
}
