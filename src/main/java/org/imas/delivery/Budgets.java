package org.imas.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.imas.provider.Look;

/**
 * How long a delivery may be tried, by provider type and severity: {@code imas.delivery.retry-budget}, and the same
 * with {@code .SLACK}, {@code .SEV4_LOW} or {@code .SLACK.SEV4_LOW}; the most specific one counts, a type before a
 * severity.
 */
@ApplicationScoped
public class Budgets {

    private static final String KEY = "imas.delivery.retry-budget";

    private final Map<String, Duration> read = new ConcurrentHashMap<>();

    /** Reads all there are, so that a wrong value stops the start and not a delivery. */
    void check(Collection<String> types) {
        types.forEach(type -> Look.severities().forEach(severity -> of(type, severity)));
    }

    Duration of(String type, String severity) {
        return read.computeIfAbsent(type + "." + severity, both -> configured(List.of(both, type, severity)));
    }

    private static Duration configured(List<String> names) {
        Config config = ConfigProvider.getConfig();
        Duration budget = names.stream()
                .flatMap(name -> config.getOptionalValue(KEY + "." + name, Duration.class).stream())
                .findFirst()
                .orElseGet(() -> config.getValue(KEY, Duration.class));
        if (budget.isNegative() || budget.isZero()) {
            throw new IllegalArgumentException(KEY + " must be positive");
        }
        return budget;
    }
}
