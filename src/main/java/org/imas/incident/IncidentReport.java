package org.imas.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.imas.platform.HttpUrl;
import org.imas.platform.PlainLine;
import org.imas.platform.Required;
import org.jspecify.annotations.Nullable;

/**
 * What someone reports. The same record comes in by REST, as a JMS text message and as a CDI event.
 *
 * @param title one line, required, at most 500 characters
 * @param description at most 20,000 characters
 * @param service the name of a known service, required
 * @param severity SEV3_MEDIUM when absent
 * @param impactScopes names of known impact scopes, at most 20
 * @param labels at most 50, keys up to 100 and values up to 1,000 characters
 * @param dedupKey while an incident of the same service with the same key is open, a report is answered with that one
 * @param detectedAt when it was noticed; now when absent
 * @param lead who leads the work on it: a person by id or unambiguous name
 * @param lidUrl http or https, the living incident document
 * @param runbookUrl http or https; the service's runbook when absent
 */
public record IncidentReport(
        @Required @PlainLine(max = 500) @Nullable String title,
        @Size(max = 20_000) @Nullable String description,
        @Required @PlainLine(max = 120) @Nullable String service,
        @Nullable Severity severity,
        @Size(max = 20) @Nullable List<@NotBlank String> impactScopes,
        @Size(max = 50) @Nullable Map<@NotBlank @Size(max = 100) String, @NotNull @Size(max = 1_000) String> labels,
        @Size(min = 1, max = 255) @Nullable String dedupKey,
        @Nullable Instant detectedAt,
        @PlainLine(max = 120) @Nullable String lead,
        @HttpUrl @Nullable String lidUrl,
        @HttpUrl @Nullable String runbookUrl) {

    /** The least a report can say. */
    public static IncidentReport of(String title, String service, Severity severity) {
        return new IncidentReport(title, null, service, severity, null, null, null, null, null, null, null);
    }
}
