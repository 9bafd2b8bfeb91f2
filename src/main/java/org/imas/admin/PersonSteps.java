package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.imas.console.Feedback;
import org.imas.console.NeedsRole;
import org.imas.platform.Causes;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Roles;
import org.imas.provider.Look;
import org.imas.provider.Reach;
import org.imas.routing.NotificationPreferences;
import org.imas.routing.PersonPreferences;
import org.jspecify.annotations.Nullable;

/** How a person wants to be told, step by step. */
@Named
@ViewScoped
public class PersonSteps implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PersonPreferences preferences;

    @Inject
    private KnownProviders providers;

    @Inject
    private Feedback feedback;

    private @Nullable UUID person;
    private List<StepForm> steps = new ArrayList<>();
    private List<String> warnings = List.of();

    /** Nothing to load while the person is not stored. */
    public void load(@Nullable UUID id) {
        person = id;
        if (id != null) {
            show(preferences.view(id).steps());
        }
    }

    private void show(@Nullable List<NotificationPreferences.Step> stored) {
        List<NotificationPreferences.Step> given = stored == null ? List.of() : stored;
        steps = new ArrayList<>(given.stream().map(StepForm::of).toList());
    }

    /** Without a step the person is told like anybody again. */
    @NeedsRole(Roles.ADMIN)
    public void save() {
        UUID id = Objects.requireNonNull(person);
        warnings = List.of();
        if (feedback.tried(() -> beside(() -> store(id)))) {
            feedback.say(steps.isEmpty() ? "people.stepsRemoved" : "people.stepsSaved");
        }
    }

    /** One input is for both, a provider and a channel. */
    private static void beside(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException thrown) {
            Problem problem = Causes.find(thrown, Refusal.class)
                    .map(Refusal::problem)
                    .filter(refused -> refused.errors() != null)
                    .orElseThrow(() -> thrown);
            throw new Refusal(Problem.invalid(Objects.requireNonNull(problem.errors()).stream()
                    .map(fault -> new Fault(fault.field().replace("].channel", "].provider"), fault.reason()))
                    .toList()));
        }
    }

    private void store(UUID id) {
        if (steps.isEmpty()) {
            preferences.remove(id);
        } else {
            List<NotificationPreferences.Step> wanted =
                    steps.stream().map(StepForm::step).toList();
            NotificationPreferences.Saved saved = preferences.replace(id, new NotificationPreferences(wanted));
            warnings = List.copyOf(saved.warnings());
            show(saved.steps());
        }
    }

    @NeedsRole(Roles.ADMIN)
    public void add() {
        steps.add(new StepForm());
    }

    @NeedsRole(Roles.ADMIN)
    public void drop(int place) {
        steps.remove(place);
    }

    /** Before the one that was before. */
    @NeedsRole(Roles.ADMIN)
    public void sooner(int place) {
        if (place > 0) {
            Collections.swap(steps, place, place - 1);
        }
    }

    public List<StepForm> getSteps() {
        return steps;
    }

    /** What of it cannot be kept as things are now. */
    public List<String> getWarnings() {
        return warnings;
    }

    public List<String> severities() {
        return Look.severities();
    }

    /** The person's own addresses, whatever sends to them. */
    public List<String> addresses() {
        return List.of(Reach.EMAIL.name(), Reach.PHONE.name());
    }

    /** Of those that can be wanted by name. */
    public List<String> providerNames() {
        return providers.all().stream().map(KnownProviders.Known::name).toList();
    }

    public String means(String provider) {
        return StepForm.means(provider);
    }
}
