package org.imas.alerts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.imas.incident.Severity;
import org.imas.platform.CommaList;

/** Which labels speak of services and severities, and which words mean which severity. */
@ApplicationScoped
@SuppressWarnings("UnnecessaryAssignment") // tests give what the container injects
public class AlertWords {

    private static final String KEY = "imas.alerts.severities";

    @Inject
    @ConfigProperty(name = "imas.alerts.service-labels")
    private String serviceLabels;

    @Inject
    @ConfigProperty(name = "imas.alerts.service")
    private Optional<String> service;

    @Inject
    @ConfigProperty(name = "imas.alerts.severity-labels")
    private String severityLabels;

    @Inject
    @ConfigProperty(name = KEY)
    private String severities;

    @Inject
    @ConfigProperty(name = "imas.alerts.severity")
    private Severity usual;

    private final Map<String, Severity> meanings = new HashMap<>();

    /** What is configured is injected. */
    public AlertWords() {
        this("", "", "");
    }

    AlertWords(String serviceLabels, String severityLabels, String severities) {
        this.serviceLabels = serviceLabels;
        this.severityLabels = severityLabels;
        this.severities = severities;
        this.service = Optional.empty();
        this.usual = Severity.SEV3_MEDIUM;
    }

    /** A wrong value stops the start, and not an alert. */
    void atTheStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        severity(List.of());
    }

    @PostConstruct
    void start() {
        for (Severity severity : Severity.values()) {
            meanings.put(severity.name(), severity);
        }
        for (String pair : CommaList.of(severities)) {
            String[] parts = pair.split("=", 2);
            Optional<Severity> meant = parts.length < 2 ? Optional.empty() : named(parts[1].strip());
            meanings.put(
                    parts[0].strip().toUpperCase(Locale.ROOT),
                    meant.orElseThrow(() -> new IllegalArgumentException(
                            KEY + " must be pairs like critical=SEV1_CRITICAL, not " + pair)));
        }
    }

    private static Optional<Severity> named(String name) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().equals(name))
                .findFirst();
    }

    List<String> services(Map<String, String> labels) {
        return valued(serviceLabels, labels);
    }

    List<String> severities(Map<String, String> labels) {
        return valued(severityLabels, labels);
    }

    private static List<String> valued(String listed, Map<String, String> labels) {
        return CommaList.of(listed).stream()
                .filter(labels::containsKey)
                .map(labels::get)
                .toList();
    }

    /** The service of what names none that is known. */
    Optional<String> usualService() {
        return service;
    }

    /** What the first of these words means that means anything. */
    Severity severity(List<String> said) {
        return said.stream()
                .map(word -> word.strip().toUpperCase(Locale.ROOT))
                .filter(meanings::containsKey)
                .map(meanings::get)
                .findFirst()
                .orElse(usual);
    }
}
