package org.imas.admin;

import jakarta.json.JsonObject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.registry.ProviderDraft;
import org.imas.registry.ProviderView;
import org.jspecify.annotations.Nullable;

/** What is set of a provider whatever its type: its name, whom it serves, its limits, what stands in for it. */
public class ProviderTraits implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

    private @Nullable String name;
    private boolean active = true;
    private List<String> severities = new ArrayList<>();
    private List<String> teams = new ArrayList<>();
    private @Nullable String rate;
    private @Nullable String concurrency;
    private @Nullable String fallback;
    private final HashMap<String, String> after = new HashMap<>();

    void show(ProviderView view) {
        name = view.name();
        active = view.active();
        severities = new ArrayList<>(view.severities());
        teams = new ArrayList<>(view.teams());
        rate = view.rate();
        concurrency = view.concurrency() == null ? null : view.concurrency().toString();
        fallback = view.fallback();
        after.clear();
        view.fallbackAfter().forEach((severity, time) -> after.put(severity, minutes(Duration.parse(time))));
    }

    ProviderDraft with(String type, JsonObject settings) {
        return new ProviderDraft(
                name,
                type,
                settings,
                active,
                severities,
                teams,
                rate,
                most(),
                fallback,
                fallback == null ? null : times());
    }

    private @Nullable Integer most() {
        if (concurrency == null || concurrency.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(concurrency.strip());
        } catch (NumberFormatException e) {
            throw new Refusal(Problem.invalid("concurrency", "must be a whole number"));
        }
    }

    private Map<String, String> times() {
        Map<String, String> times = new TreeMap<>();
        after.forEach((severity, text) -> {
            if (text != null && !text.isBlank()) {
                times.put(severity, time(severity, text.strip().replace(',', '.')));
            }
        });
        return times;
    }

    private static String time(String severity, String minutes) {
        try {
            return Duration.ofSeconds(new BigDecimal(minutes)
                            .multiply(MINUTE)
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValueExact())
                    .toString();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Refusal(Problem.invalid("fallbackAfter." + severity, "must be a number of minutes"));
        }
    }

    private static String minutes(Duration time) {
        return BigDecimal.valueOf(time.toSeconds())
                .divide(MINUTE, 3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public List<String> getSeverities() {
        return severities;
    }

    public void setSeverities(@Nullable List<String> severities) {
        this.severities = severities == null ? new ArrayList<>() : new ArrayList<>(severities);
    }

    public List<String> getTeams() {
        return teams;
    }

    public void setTeams(@Nullable List<String> teams) {
        this.teams = teams == null ? new ArrayList<>() : new ArrayList<>(teams);
    }

    public @Nullable String getRate() {
        return rate;
    }

    public void setRate(@Nullable String rate) {
        this.rate = rate;
    }

    public @Nullable String getConcurrency() {
        return concurrency;
    }

    public void setConcurrency(@Nullable String concurrency) {
        this.concurrency = concurrency;
    }

    public @Nullable String getFallback() {
        return fallback;
    }

    public void setFallback(@Nullable String fallback) {
        this.fallback = fallback;
    }

    /** In minutes, by severity. */
    public Map<String, String> getAfter() {
        return after;
    }
}
