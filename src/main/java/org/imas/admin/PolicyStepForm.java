package org.imas.admin;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.imas.escalation.PolicyDraft;
import org.imas.platform.Fault;
import org.jspecify.annotations.Nullable;

/** A step of a policy as it is being written. */
public class PolicyStepForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String wait;
    private final List<TargetForm> targets = new ArrayList<>();

    static PolicyStepForm fresh() {
        PolicyStepForm form = new PolicyStepForm();
        form.targets.add(TargetForm.fresh());
        return form;
    }

    static PolicyStepForm of(PolicyDraft.Step step) {
        PolicyStepForm form = new PolicyStepForm();
        form.wait = SpanText.write(step.after());
        if (step.targets() != null) {
            step.targets().forEach(target -> form.targets.add(TargetForm.of(target)));
        }
        return form;
    }

    PolicyDraft.Step step(String field, List<Fault> faults) {
        return new PolicyDraft.Step(
                SpanText.read(field, wait, faults),
                targets.stream().map(TargetForm::target).toList());
    }

    public @Nullable String getWait() {
        return wait;
    }

    public void setWait(@Nullable String wait) {
        this.wait = wait;
    }

    public List<TargetForm> getTargets() {
        return targets;
    }
}
