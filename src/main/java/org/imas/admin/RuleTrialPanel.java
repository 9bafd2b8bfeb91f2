package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.imas.console.Feedback;
import org.imas.console.Viewer;
import org.imas.console.Words;
import org.imas.routing.RuleTrial;
import org.jspecify.annotations.Nullable;

/** Beside the form of a rule: what the rule as it stands there would change for an incident. */
@Named
@ViewScoped
public class RuleTrialPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RuleTrial trial;

    @Inject
    private Feedback feedback;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private final SampleForm sample = new SampleForm();
    private transient RuleTrial.@Nullable Answer answer;

    public SampleForm getSample() {
        return sample;
    }

    /** Tries what the page's form says at the moment. */
    public void preview(RulePage page) {
        answer = null;
        suggest(page.getForm());
        feedback.tried(() -> answer = trial.of(new RuleTrial.Wanted(
                page.getForm().trial(), page.known(), sample.request(words.say("rules.sampleTitle"), viewer.zone()))));
    }

    /** Of the services that the rule names the first, where none is given. */
    private void suggest(RuleForm form) {
        List<String> services = form.getWhen().getServices();
        if (FormText.given(sample.getService()) == null && !services.isEmpty()) {
            sample.setService(services.get(0));
        }
    }

    public RuleTrial.@Nullable Answer answer() {
        return answer;
    }
}
