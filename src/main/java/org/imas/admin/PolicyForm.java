package org.imas.admin;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.imas.escalation.PolicyDraft;
import org.imas.escalation.PolicyView;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** An escalation policy as it is being written. */
public class PolicyForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String name;
    private @Nullable String ackTimeout;
    private @Nullable Integer repeats;
    private @Nullable String reminderEvery;
    private final List<PolicyStepForm> steps = new ArrayList<>();
    private List<String> services = new ArrayList<>();
    private List<String> teams = new ArrayList<>();

    /** With the step that most begin with. */
    static PolicyForm fresh() {
        PolicyForm form = new PolicyForm();
        form.steps.add(PolicyStepForm.fresh());
        return form;
    }

    static PolicyForm of(PolicyView policy) {
        PolicyForm form = new PolicyForm();
        form.name = policy.name();
        form.ackTimeout = SpanText.write(policy.ackTimeout());
        form.repeats = policy.repeats();
        form.reminderEvery = SpanText.write(policy.reminderEvery());
        policy.steps().forEach(step -> form.steps.add(PolicyStepForm.of(step)));
        form.services = FormText.open(policy.services());
        form.teams = FormText.open(policy.teams());
        return form;
    }

    /** Refused where a length of time cannot be read; all else is for the service to judge. */
    PolicyDraft draft() {
        List<Fault> faults = new ArrayList<>();
        List<PolicyDraft.Step> read = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            read.add(steps.get(i).step("steps[" + i + "].wait", faults));
        }
        PolicyDraft draft = new PolicyDraft(
                FormText.given(name),
                SpanText.read("ackTimeout", ackTimeout, faults),
                repeats,
                SpanText.read("reminderEvery", reminderEvery, faults),
                read,
                FormText.given(services),
                FormText.given(teams));
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
        return draft;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getAckTimeout() {
        return ackTimeout;
    }

    public void setAckTimeout(@Nullable String ackTimeout) {
        this.ackTimeout = ackTimeout;
    }

    public @Nullable Integer getRepeats() {
        return repeats;
    }

    public void setRepeats(@Nullable Integer repeats) {
        this.repeats = repeats;
    }

    public @Nullable String getReminderEvery() {
        return reminderEvery;
    }

    public void setReminderEvery(@Nullable String reminderEvery) {
        this.reminderEvery = reminderEvery;
    }

    public List<PolicyStepForm> getSteps() {
        return steps;
    }

    public List<String> getServices() {
        return services;
    }

    public void setServices(List<String> services) {
        this.services = FormText.open(services);
    }

    public List<String> getTeams() {
        return teams;
    }

    public void setTeams(List<String> teams) {
        this.teams = FormText.open(teams);
    }
}
