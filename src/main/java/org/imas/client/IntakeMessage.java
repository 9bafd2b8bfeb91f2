package org.imas.client;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;

/** The text of a message on the intake queue, version 1: {@code docs/schemas/incident-report.schema.json}. */
final class IntakeMessage {

    static final String QUEUE = "imas.intake";
    static final String VERSION_PROPERTY = "imas_version";
    static final String VERSION = "1";
    static final String SENDER_PROPERTY = "imas_sender";
    static final String TRACE_PROPERTY = "traceparent";

    private IntakeMessage() {}

    /** What is absent is left out. */
    static String text(IncidentReport report) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("title", report.title());
        add(json, "description", report.description());
        json.add("service", report.service());
        add(json, "severity", report.severity());
        if (!report.impactScopes().isEmpty()) {
            json.add("impactScopes", Json.createArrayBuilder(report.impactScopes()));
        }
        if (!report.labels().isEmpty()) {
            JsonObjectBuilder labels = Json.createObjectBuilder();
            report.labels().entrySet().stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .forEach(label -> labels.add(label.getKey(), label.getValue()));
            json.add("labels", labels);
        }
        add(json, "dedupKey", report.dedupKey());
        add(json, "detectedAt", report.detectedAt());
        add(json, "lead", report.lead());
        add(json, "lidUrl", report.lidUrl());
        add(json, "runbookUrl", report.runbookUrl());
        return json.build().toString();
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }
}
