package org.imas.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.imas.provider.Counts;
import org.imas.provider.Rate;
import org.jspecify.annotations.Nullable;

/** How gates work, from configuration. */
@ApplicationScoped
public class GateConfig {

    /** The most that one provider may have under way. */
    static final int MOST_CONCURRENCY = 200;

    private static final String CONCURRENCY = "imas.provider.concurrency";
    private static final String RATE = "imas.provider.rate";

    @Inject
    @ConfigProperty(name = CONCURRENCY)
    private int concurrency;

    @Inject
    @ConfigProperty(name = "imas.provider.concurrency-total")
    private int total;

    @Inject
    @ConfigProperty(name = "imas.provider.rest")
    private Duration rest;

    @Inject
    @ConfigProperty(name = "imas.provider.rest-max")
    private Duration longestRest;

    @Inject
    @ConfigProperty(name = "imas.provider.circuit.failure-rate")
    private float failureRate;

    @Inject
    @ConfigProperty(name = "imas.provider.circuit.slow-rate")
    private float slowRate;

    @Inject
    @ConfigProperty(name = "imas.provider.circuit.slow-call")
    private Duration slowCall;

    @Inject
    @ConfigProperty(name = "imas.provider.circuit.window")
    private int window;

    @Inject
    @ConfigProperty(name = "imas.provider.circuit.minimum-calls")
    private int minimumCalls;

    @Inject
    @ConfigProperty(name = "imas.provider.circuit.open")
    private Duration open;

    @Inject
    @ConfigProperty(name = "imas.provider.circuit.open-max")
    private Duration longestOpen;

    CircuitSettings circuit() {
        return new CircuitSettings(failureRate, slowRate, slowCall, window, minimumCalls, open, longestOpen);
    }

    /** How many calls all providers may have under way. */
    int total() {
        if (total < 1) {
            throw new IllegalArgumentException("imas.provider.concurrency-total must be at least 1");
        }
        return total;
    }

    /** How many calls a provider of that type may have under way where its operator says nothing. */
    int concurrency(String type) {
        int most = config(CONCURRENCY + "." + type, Integer.class).orElse(concurrency);
        if (most < 1 || most > MOST_CONCURRENCY) {
            throw new IllegalArgumentException(CONCURRENCY + " must be 1 to " + MOST_CONCURRENCY);
        }
        return most;
    }

    /** The rates that were set for a type; empty where nothing was. */
    Optional<List<Rate>> rates(String type, Counts counts) {
        String key = RATE + "." + type;
        return config(key, String.class).map(text -> {
            try {
                return Rate.parse(text, counts);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(key + " " + e.getMessage(), e);
            }
        });
    }

    /** How long to leave a service alone that takes no more; within bounds, whatever it asks for. */
    Duration rest(@Nullable Duration asked) {
        Duration wanted = asked == null ? rest : asked;
        return wanted.compareTo(longestRest) > 0 ? longestRest : wanted;
    }

    private static <T> Optional<T> config(String key, Class<T> type) {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue(key, type);
    }
}
