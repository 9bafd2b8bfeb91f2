package org.imas.storm;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** How many notices are too many: {@code imas.storm.most}, and the same with a provider's type such as {@code .NTFY}. */
@ApplicationScoped
public class StormSettings {

    private static final String MOST = "imas.storm.most";
    private static final String INTERVAL = "imas.storm.interval";
    private static final String SEV1 = "imas.storm.include-sev1";
    private static final String EACH = "imas.digest.each";

    private final Config config = ConfigProvider.getConfig();
    private final Duration interval = config.getValue(INTERVAL, Duration.class);
    private final boolean sev1 = config.getValue(SEV1, Boolean.class);
    private final List<String> each = Stream.of(
                    config.getOptionalValue(EACH, String[].class).orElse(new String[0]))
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .toList();
    private final Map<String, Integer> most = new ConcurrentHashMap<>();

    /** Reads all there are, so that a wrong value stops the start and not a notice. */
    public void check(Collection<String> types) {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException(INTERVAL + " must be positive");
        }
        types.forEach(this::most);
    }

    /** So many notices a target gets within the interval, by that type; 0: there is no end. */
    public int most(String type) {
        return most.computeIfAbsent(type, this::configured);
    }

    private int configured(String type) {
        int number = config.getOptionalValue(MOST + "." + type, Integer.class)
                .orElseGet(() -> config.getValue(MOST, Integer.class));
        if (number < 0) {
            throw new IllegalArgumentException(MOST + " must not be negative");
        }
        return number;
    }

    public Duration interval() {
        return interval;
    }

    boolean includesSev1() {
        return sev1;
    }

    /** Whether it is told each incident by itself, whatever comes: its reader is a machine. */
    public boolean tellsEach(String type, String name) {
        return each.contains(type.toLowerCase(Locale.ROOT)) || each.contains(name.toLowerCase(Locale.ROOT));
    }
}
