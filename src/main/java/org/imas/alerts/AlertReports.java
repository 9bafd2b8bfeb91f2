package org.imas.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imas.incident.IncidentReport;
import org.imas.incident.Severity;
import org.imas.organization.Service;
import org.imas.organization.Services;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.provider.Text;

/**
 * Makes of an alert the report that it stands for. What is too long is cut and what does not fit is left out: monitoring
 * cannot mend its alert at night, and most of it said is better than nothing.
 */
@ApplicationScoped
public class AlertReports {

    private static final int TITLE = 500;
    private static final int DESCRIPTION = 20_000;
    private static final int LABELS = 50;
    private static final int LABEL_NAME = 100;
    private static final int LABEL_VALUE = 1_000;

    @Inject
    private AlertWords words;

    @Inject
    private Services services;

    /**
     * What the address that an alert was sent to says of all of its sender's.
     *
     * @param service of what names none that is known
     * @param severity of what does not say how grave it is
     */
    record Address(Optional<String> service, Optional<String> severity) {}

    IncidentReport report(Alert alert, Address address) {
        Alert.Facts facts = alert.facts();
        List<String> severities = new ArrayList<>(facts.severities());
        address.severity().ifPresent(severities::add);
        Severity severity = words.severity(severities);
        return new IncidentReport(
                title(facts.title(), alert.name()),
                facts.description().isBlank() ? null : Text.cut(facts.description(), DESCRIPTION),
                service(facts.services(), address),
                severity,
                null,
                labels(facts.labels()),
                alert.key(),
                facts.since(),
                null,
                null,
                Text.isLink(facts.runbook()) ? facts.runbook() : null);
    }

    private static String title(String said, String name) {
        String line = Text.oneLine(said).strip();
        return Text.cut(line.isEmpty() ? name : line, TITLE);
    }

    private String service(List<String> said, Address address) {
        List<String> candidates = new ArrayList<>(said);
        address.service().ifPresent(candidates::add);
        words.usualService().ifPresent(candidates::add);
        return candidates.stream()
                .flatMap(name -> services.named(name).stream())
                .map(Service::name)
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.invalid(
                        "service",
                        candidates.isEmpty()
                                ? "it names no service, and neither the address (parameter service) nor imas.alerts.service does"
                                : "there is no service named " + String.join(" or ", candidates))));
    }

    private static Map<String, String> labels(Map<String, String> said) {
        Map<String, String> labels = new LinkedHashMap<>();
        said.forEach((name, value) -> {
            if (labels.size() < LABELS) {
                labels.put(Text.cut(name, LABEL_NAME), Text.cut(value, LABEL_VALUE));
            }
        });
        return labels;
    }
}
