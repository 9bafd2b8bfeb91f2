package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.imas.console.Feedback;
import org.imas.console.Viewer;
import org.imas.console.Words;
import org.jspecify.annotations.Nullable;

/** Beside the form of a policy: who would be told when, if nobody acknowledged. */
@Named
@ViewScoped
public class PolicyStoryPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PolicyStory story;

    @Inject
    private Feedback feedback;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private final SampleForm sample = new SampleForm();
    private transient @Nullable List<PolicyStory.Line> lines;

    public SampleForm getSample() {
        return sample;
    }

    /** By what the page's form says at the moment. */
    public void preview(PolicyPage page) {
        lines = null;
        suggest(page.getForm());
        feedback.tried(() -> lines = story.of(
                page.getForm().draft(), page.known(), sample.request(words.say("rules.sampleTitle"), viewer.zone())));
    }

    /** Of the services that it is for the first, where none is given. */
    private void suggest(PolicyForm form) {
        if (FormText.given(sample.getService()) == null && !form.getServices().isEmpty()) {
            sample.setService(form.getServices().get(0));
        }
    }

    public @Nullable List<PolicyStory.Line> lines() {
        return lines;
    }

    /** Of the first line, when it all begins. */
    public @Nullable Instant begin() {
        return lines == null || lines.isEmpty() ? null : lines.get(0).at();
    }
}
