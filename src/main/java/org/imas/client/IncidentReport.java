package org.imas.client;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an application reports. Whether the service, the scopes and the lead are known is found out by the hub, which keeps what it
 * cannot take among its dead letters, with the reason.
 *
 * @param title one line, at most 500 characters
 * @param description at most 20,000 characters
 * @param service the name of a service of the hub, at most 120 characters
 * @param severity the hub takes SEV3_MEDIUM when it is absent
 * @param impactScopes names of impact scopes of the hub, at most 20
 * @param labels at most 50, keys up to 100 and values up to 1,000 characters
 * @param dedupKey while an incident of the same service with the same key is open, the report joins it; 1 to 255 characters
 * @param detectedAt when it was noticed; when the hub reads it, if absent
 * @param lead who leads the work on it: a person of the hub by id or unambiguous name, at most 120 characters
 * @param lidUrl http or https, the living incident document
 * @param runbookUrl http or https; the service's own when absent
 */
public record IncidentReport(
        String title,
        @Nullable String description,
        String service,
        @Nullable Severity severity,
        List<String> impactScopes,
        Map<String, String> labels,
        @Nullable String dedupKey,
        @Nullable Instant detectedAt,
        @Nullable String lead,
        @Nullable String lidUrl,
        @Nullable String runbookUrl)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int TITLE = 500;
    private static final int DESCRIPTION = 20_000;
    private static final int NAME = 120;
    private static final int KEY = 255;
    private static final int SCOPES = 20;
    private static final int LABELS = 50;
    private static final int LABEL_KEY = 100;
    private static final int LABEL_VALUE = 1_000;

    /** @throws IllegalArgumentException naming the part that is missing or too long */
    public IncidentReport {
        line("title", title, TITLE);
        line("service", service, NAME);
        atMost("description", description, DESCRIPTION);
        atMost("lead", lead, NAME);
        atMost("dedupKey", dedupKey, KEY);
        impactScopes = List.copyOf(impactScopes);
        labels = Map.copyOf(labels);
        require(impactScopes.size() <= SCOPES, "impactScopes are more than " + SCOPES);
        require(labels.size() <= LABELS, "labels are more than " + LABELS);
        labels.forEach((key, value) -> {
            line("a key of labels", key, LABEL_KEY);
            atMost("a value of labels", value, LABEL_VALUE);
        });
    }

    private static void line(String name, String value, int most) {
        require(!value.isBlank(), name + " is required");
        require(value.lines().count() == 1, name + " is more than one line");
        atMost(name, value, most);
    }

    private static void atMost(String name, @Nullable String value, int most) {
        require(value == null || value.length() <= most, name + " has more than " + most + " characters");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Begins a report with what it must say. */
    public static Builder about(String service, String title) {
        return new Builder(service, title);
    }

    /** Gathers what else there is to say. */
    public static final class Builder {

        private final String service;
        private final String title;
        private final List<String> impactScopes = new ArrayList<>();
        private final Map<String, String> labels = new TreeMap<>();
        private @Nullable String description;
        private @Nullable Severity severity;
        private @Nullable String dedupKey;
        private @Nullable Instant detectedAt;
        private @Nullable String lead;
        private @Nullable String lidUrl;
        private @Nullable String runbookUrl;

        private Builder(String service, String title) {
            this.service = service;
            this.title = title;
        }

        public Builder description(String text) {
            description = text;
            return this;
        }

        public Builder severity(Severity grave) {
            severity = grave;
            return this;
        }

        public Builder impactScope(String name) {
            impactScopes.add(name);
            return this;
        }

        public Builder label(String key, String value) {
            labels.put(key, value);
            return this;
        }

        public Builder dedupKey(String key) {
            dedupKey = key;
            return this;
        }

        public Builder detectedAt(Instant at) {
            detectedAt = at;
            return this;
        }

        public Builder lead(String person) {
            lead = person;
            return this;
        }

        public Builder lidUrl(String url) {
            lidUrl = url;
            return this;
        }

        public Builder runbookUrl(String url) {
            runbookUrl = url;
            return this;
        }

        /**
         * The whole of it.
         *
         * @throws IllegalArgumentException naming the part that is missing or too long
         */
        public IncidentReport build() {
            return new IncidentReport(
                    title,
                    description,
                    service,
                    severity,
                    impactScopes,
                    labels,
                    dedupKey,
                    detectedAt,
                    lead,
                    lidUrl,
                    runbookUrl);
        }
    }
}
