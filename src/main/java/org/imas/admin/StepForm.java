package org.imas.admin;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.imas.provider.Reach;
import org.imas.routing.NotificationPreferences.Step;
import org.jspecify.annotations.Nullable;

/** One step of how a person wants to be told, as a form holds it. */
public class StepForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final double SECONDS = 60.0;

    /** Before a name, so that no provider is taken for a kind of address. */
    private static final String PROVIDER = "provider:";

    private @Nullable String means = Reach.EMAIL.name();
    private @Nullable String target;
    private @Nullable Double minutes = 0.0;
    private List<String> severities = new ArrayList<>();

    static StepForm of(Step step) {
        StepForm form = new StepForm();
        form.means = step.provider() == null ? step.channel() : means(step.provider());
        form.target = step.target();
        form.minutes = step.after() == null ? 0.0 : Math.round(step.after().toSeconds() / SECONDS * 1e4) / 1e4;
        form.setSeverities(step.severities());
        return form;
    }

    static String means(String provider) {
        return PROVIDER + provider;
    }

    Step step() {
        String by = means == null ? "" : means;
        boolean named = by.startsWith(PROVIDER);
        return new Step(
                named ? by.substring(PROVIDER.length()) : null,
                named ? null : means,
                target == null || target.isBlank() ? null : target,
                minutes == null ? null : Duration.ofSeconds(Math.round(minutes * SECONDS)),
                List.copyOf(severities));
    }

    public @Nullable String getMeans() {
        return means;
    }

    public void setMeans(@Nullable String means) {
        this.means = means;
    }

    public @Nullable String getTarget() {
        return target;
    }

    public void setTarget(@Nullable String target) {
        this.target = target;
    }

    public @Nullable Double getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Double minutes) {
        this.minutes = minutes;
    }

    public List<String> getSeverities() {
        return severities;
    }

    public void setSeverities(@Nullable List<String> severities) {
        this.severities = severities == null ? new ArrayList<>() : new ArrayList<>(severities);
    }
}
